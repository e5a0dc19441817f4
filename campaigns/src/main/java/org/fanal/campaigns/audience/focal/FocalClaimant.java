package org.fanal.campaigns.audience.focal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.place.Place;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Takes what focal points write, known by their phone, where it is an enrolment or a session; all
 * else, and what others write, is left to those behind it. What is known of the person enrolled is
 * never told: whoever is enrolled, the answer is the same (R16).
 */
public final class FocalClaimant implements Claimant {
    /** Lines a day that count: a phone that was stolen does not fill the list. */
    static final int MOST_A_DAY = 50;

    /** Answers to what is not understood until something is (R25). */
    private static final int MOST_UNCLEAR = 5;

    private final FocalPoints points;
    private final FocalReader reader;
    private final FocalReplies replies;
    private final Desk desk;
    private final InstantSource clock;

    /**
     * What it writes with.
     *
     * @param vault numbers
     * @param recipients who is enrolled
     * @param confirmations asks whoever is enrolled
     * @param sessions sessions held
     * @param knowledge routes
     */
    public record Desk(
            Vault vault,
            Recipients recipients,
            Confirmations confirmations,
            SessionsHeld sessions,
            Knowledge knowledge) {}

    public FocalClaimant(
            FocalPoints points,
            FocalReader reader,
            FocalReplies replies,
            Desk desk,
            InstantSource clock) {
        this.points = points;
        this.reader = reader;
        this.replies = replies;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        Optional<FocalPoint> focal = points.byPhone(tx, sms.subject());
        if (focal.isEmpty()) return false;
        FocalLine line = reader.read(sms.text());
        switch (line) {
            case FocalLine.Other _ -> {
                return false;
            }
            case FocalLine.Unclear unclear -> unclear(tx, focal.get(), sms, unclear);
            case FocalLine.Enrol enrol -> enrol(tx, focal.get(), sms, enrol);
            case FocalLine.Session session -> session(tx, focal.get(), sms, session);
        }
        return true;
    }

    private void unclear(Tx tx, FocalPoint focal, IncomingSms sms, FocalLine.Unclear unclear) {
        if (points.unclear(tx, focal.id()) > MOST_UNCLEAR) return;
        String what = replies.words(focal, unclear.what());
        replies.say(
                tx, focal.language(), sms, clock.instant(), "focal.unclear", Map.of("what", what));
    }

    private void enrol(Tx tx, FocalPoint focal, IncomingSms sms, FocalLine.Enrol enrol) {
        Instant now = clock.instant();
        if (tooMany(tx, focal, sms, now)) return;
        SubjectKey person = desk.vault().subjectOf(tx, enrol.number());
        Optional<Stage> stage = enrol.stage().or(() -> ownStage(focal));
        if (desk.recipients().isActive(tx, person.id())) {
            stage.ifPresent(at -> claim(tx, person.id(), focal, at, now));
        } else {
            place(focal)
                    .ifPresent(place ->
                            desk.confirmations()
                                    .ask(
                                            tx,
                                            new Confirmations.Told(
                                                    person,
                                                    focal,
                                                    enrol,
                                                    stage,
                                                    now.atZone(place.timeZone()),
                                                    sms.channel())));
        }
        Map<String, String> noted = Map.of("language", enrol.language());
        replies.say(tx, focal.language(), sms, now, "focal.enrolled", noted);
    }

    private void claim(Tx tx, long person, FocalPoint focal, Stage stage, Instant now) {
        boolean _ =
                desk.recipients()
                        .claim(tx, person, focal.route(), stage, Evidence.FOCAL_POINT, now);
    }

    private Optional<Place> place(FocalPoint focal) {
        return desk.knowledge().places().get().byId(focal.place());
    }

    private Optional<Stage> ownStage(FocalPoint focal) {
        return desk.knowledge()
                .routes()
                .get()
                .byId(focal.route())
                .flatMap(route -> Knowledge.stage(route, focal.place()));
    }

    private void session(Tx tx, FocalPoint focal, IncomingSms sms, FocalLine.Session session) {
        Instant now = clock.instant();
        if (tooMany(tx, focal, sms, now)) return;
        desk.sessions().add(tx, focal, Medium.SMS, session, now);
        replies.say(
                tx,
                focal.language(),
                sms,
                now,
                "focal.session",
                Map.of(
                        "people",
                        Integer.toString(session.people()),
                        "place",
                        session.place().name()));
    }

    /** The first line too many is answered so; those behind it are not. */
    private boolean tooMany(Tx tx, FocalPoint focal, IncomingSms sms, Instant now) {
        long today = points.counts(tx, focal.id(), now);
        if (today == MOST_A_DAY + 1)
            replies.say(tx, focal.language(), sms, now, "focal.later", Map.of());
        return today > MOST_A_DAY;
    }
}
