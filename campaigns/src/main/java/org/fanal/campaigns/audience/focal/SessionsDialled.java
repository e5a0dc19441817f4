package org.fanal.campaigns.audience.focal;

import java.util.Optional;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.place.Place;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Tx;

/** Keeps the sessions that focal points tell of by dialling a code; at their own place. */
public final class SessionsDialled {
    private final FocalPoints points;
    private final SessionsHeld sessions;
    private final Knowledge knowledge;

    public SessionsDialled(FocalPoints points, SessionsHeld sessions, Knowledge knowledge) {
        this.points = points;
        this.sessions = sessions;
        this.knowledge = knowledge;
    }

    /** Of a beginning of a conversation: for {@code ClaimConsumer}. */
    public void take(Tx tx, Event event) {
        int people = SessionCodes.people(event.text("code"));
        if (people == 0) return;
        Optional<FocalPoint> focal = points.byPhone(tx, event.id("subject"));
        if (focal.isEmpty()) return;
        Optional<Place> place = knowledge.places().get().byId(focal.get().place());
        if (place.isEmpty()
                || points.counts(tx, focal.get().id(), event.at()) > FocalClaimant.MOST_A_DAY)
            return;
        sessions.add(
                tx,
                focal.get(),
                Medium.USSD,
                new FocalLine.Session(people, place.get(), ""),
                event.at());
    }
}
