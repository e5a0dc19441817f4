package org.fanal.campaigns.audience.focal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.audience.Enrolled;
import org.fanal.campaigns.audience.Enrolment;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.Source;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.Medium;
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
     * @param sessions sessions held
     * @param knowledge routes
     */
    public record Desk(
            Vault vault, Recipients recipients, SessionsHeld sessions, Knowledge knowledge) {}

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
        replies.say(tx, focal, sms, clock.instant(), "focal.unclear", Map.of("what", what));
    }

    private void enrol(Tx tx, FocalPoint focal, IncomingSms sms, FocalLine.Enrol enrol) {
        Instant now = clock.instant();
        if (tooMany(tx, focal, sms, now)) return;
        SubjectKey person = desk.vault().subjectOf(tx, enrol.number());
        Enrolled _ = desk.recipients().enrol(tx, person, enrolment(focal, enrol, now), now);
        enrol.stage()
                .or(() -> ownStage(focal))
                .ifPresent(stage -> {
                    boolean _ =
                            desk.recipients()
                                    .claim(
                                            tx,
                                            person.id(),
                                            focal.route(),
                                            stage,
                                            Evidence.FOCAL_POINT,
                                            now);
                });
        replies.say(tx, focal, sms, now, "focal.enrolled", Map.of("language", enrol.language()));
    }

    private static Enrolment enrolment(FocalPoint focal, FocalLine.Enrol enrol, Instant now) {
        return new Enrolment(
                enrol.language(),
                focal.place(),
                enrol.number().country(),
                Optional.empty(),
                new Enrolment.Consent(
                        Source.FOCAL_POINT, focal.id(), "attested by " + focal.id(), now));
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
                focal,
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
        if (today == MOST_A_DAY + 1) replies.say(tx, focal, sms, now, "focal.later", Map.of());
        return today > MOST_A_DAY;
    }
}
