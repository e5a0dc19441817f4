package org.fanal.campaigns.audience.focal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.audience.Enrolled;
import org.fanal.campaigns.audience.Enrolment;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.Source;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.language.OptOutWords;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Whoever a focal point enrols is asked once, by day, and is a recipient only when they say so
 * themselves ({@code campaigns.md} 2.3): a third person's word is no consent (R12). START alone, as
 * any language has it, is their yes; silence is a no, and forgotten after a week.
 */
public final class Confirmations implements Claimant {
    private static final Duration LASTS = Duration.ofDays(7);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Vault vault;
    private final Recipients recipients;
    private final FocalReplies replies;
    private final Standings standings = new Standings();
    private final InstantSource clock;

    public Confirmations(
            Vault vault, Recipients recipients, FocalReplies replies, InstantSource clock) {
        this.vault = vault;
        this.recipients = recipients;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * What a focal point told.
     *
     * @param there what the clock shows where they are told to be
     * @param by the channel by which the focal point wrote
     */
    record Told(
            SubjectKey person,
            FocalPoint focal,
            FocalLine.Enrol line,
            Optional<Stage> stage,
            ZonedDateTime there,
            Channel by) {}

    /** Keeps what was told until they answer, and asks whoever was not asked within a week. */
    void ask(Tx tx, Told told) {
        Instant now = clock.instant();
        tx.update("delete from enrolment_asked where expires_at <= ?", now);
        int fresh =
                tx.update(
                        """
                        insert into enrolment_asked (subject, focal, language, place, route, stage,
                            expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (subject) do nothing
                        """,
                        told.person().id(),
                        told.focal().id(),
                        told.line().language(),
                        told.focal().place(),
                        told.focal().route(),
                        told.stage().orElse(null),
                        now.plus(LASTS));
        List<String> countries = told.by().settings().countries();
        boolean served = countries.isEmpty() || countries.contains(told.line().number().country());
        if (fresh == 0 || !served) return;
        ZonedDateTime at = byDay(told.there());
        replies.ask(
                tx,
                told.person().id(),
                told.by().id(),
                told.line().language(),
                at.toInstant(),
                at.with(EVENING).toInstant());
    }

    /** Now, or when it is morning next. */
    static ZonedDateTime byDay(ZonedDateTime there) {
        LocalTime time = there.toLocalTime();
        if (time.isBefore(MORNING)) return there.with(MORNING);
        return time.isBefore(EVENING.minusHours(1)) ? there : there.plusDays(1).with(MORNING);
    }

    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        if (!OptOutWords.in(sms.text())) return false;
        Instant now = clock.instant();
        Optional<Asked> asked =
                tx.one(
                        "delete from enrolment_asked where subject = ? and expires_at > ?"
                                + " returning focal, language, place, route, stage",
                        Confirmations::asked,
                        sms.subject(),
                        now);
        if (asked.isEmpty()) return false;
        confirmed(tx, sms, asked.get(), now);
        // who is on the stop list as well is taken off it by those behind
        if (standings.of(tx, sms.subject()).optedOut()) return false;
        replies.say(tx, asked.get().language(), sms, now, "focal.confirmed", Map.of());
        return true;
    }

    private void confirmed(Tx tx, IncomingSms sms, Asked asked, Instant now) {
        SubjectKey person = vault.subjectOf(tx, sms.from());
        Enrolled _ =
                recipients.enrol(
                        tx,
                        person,
                        new Enrolment(
                                asked.language(),
                                asked.place(),
                                sms.from().country(),
                                Optional.empty(),
                                new Enrolment.Consent(
                                        Source.OWN_WORD,
                                        asked.focal(),
                                        "START, asked because of " + asked.focal(),
                                        now)),
                        now);
        standings.agreed(tx, person.id());
        asked.stage()
                .ifPresent(stage -> {
                    boolean _ =
                            recipients.claim(
                                    tx,
                                    person.id(),
                                    asked.route(),
                                    stage,
                                    Evidence.FOCAL_POINT,
                                    now);
                });
    }

    private record Asked(
            String focal, String language, String place, String route, Optional<Stage> stage) {}

    private static Asked asked(Row row) {
        return new Asked(
                row.text("focal"),
                row.text("language"),
                row.text("place"),
                row.text("route"),
                row.textIfAny("stage").map(Stage::valueOf));
    }
}
