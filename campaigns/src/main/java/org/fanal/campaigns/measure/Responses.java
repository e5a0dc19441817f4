package org.fanal.campaigns.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Notes who of a campaign got in touch within 30 days of a wave's start, treated and held out
 * alike, whatever code they used: that they did, once a campaign, is all that is kept of it, and
 * {@link Arms} forgets it once the time is over. Where each recipient has their own time the 30
 * days are theirs. Exercises count nowhere.
 */
public final class Responses implements Consumer {
    /** For how long after a wave's start a contact counts. */
    public static final Duration WINDOW = Duration.ofDays(30);

    /**
     * Rows of somebody in an arm of a campaign whose time is not over. {@code cross join}: SQLite
     * goes through the few waves, and never through the ledger.
     */
    static final String ROWS =
            """
            from wave w cross join ledger l
            where l.campaign = w.campaign and l.wave = w.number and w.starts_at <= ?
                and (w.starts_at > ? or (w.state <> 'PLANNED' and l.due > ?))
                and l.subject = ? and (l.slice <> 0 or l.reason = 'holdout')
            """;

    @Override
    public String name() {
        return "measure.responses";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(ConversationKinds.CONVERSATION_BEGAN);
    }

    @Override
    public Lane lane() {
        return Lane.NORMAL;
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        Instant begun = event.at().minus(WINDOW);
        return tx.one(
                        "select 1 as there " + ROWS + " limit 1",
                        row -> row.number("there"),
                        event.at(),
                        begun,
                        begun,
                        event.id("subject"))
                .isPresent();
    }

    @Override
    public void take(Tx tx, Event event) {
        if (Contacts.drill(tx, event.id("conversation"))) return;
        Instant begun = event.at().minus(WINDOW);
        tx.update(
                "insert into response (campaign, subject, held_out) select l.campaign, l.subject,"
                        + " case when l.reason = 'holdout' then 1 else 0 end "
                        + ROWS
                        + " on conflict do nothing",
                event.at(),
                begun,
                begun,
                event.id("subject"));
    }
}
