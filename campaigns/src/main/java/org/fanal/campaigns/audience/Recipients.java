package org.fanal.campaigns.audience;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.jspecify.annotations.Nullable;

/**
 * Whom campaigns may write to, and where on a route they are said to be. Thread-safe where its
 * source of chance is.
 */
public final class Recipients {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "audience",
                    "org/fanal/campaigns/audience/migrations",
                    List.of("0001-audience.sql"));

    static final String CONSENT = "recipient.consent";

    private static final String CHANGE =
            """
            update recipient
            set language = ?, place = coalesce(nullif(?, ''), place), zone = coalesce(?, zone),
                source = ?, actor = ?, consent = ?, consented_at = ?, updated_at = ?
            where subject = ? and state = 'ACTIVE' and source <> 'OWN_WORD'
                and (language <> ? or place <> coalesce(nullif(?, ''), place)
                    or coalesce(zone, '') <> coalesce(?, zone, ''))
            """;

    /** A person's own word renews their consent, and brings them back. */
    private static final String RENEW =
            """
            update recipient
            set language = ?, place = coalesce(nullif(?, ''), place), zone = coalesce(?, zone),
                source = ?, actor = ?, consent = ?, consented_at = ?, updated_at = ?,
                state = 'ACTIVE'
            where subject = ?
            """;

    private final RandomGenerator chance;

    /**
     * @param chance gives each new recipient the id by which they are known outside, which tells
     *     nothing of their number (R10): a secure source
     */
    public Recipients(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * The next recipients of an audience, by subject: active ones, whose claim holds now. Those who
     * may not be written to are among them, so that it can be told who was left out and why.
     *
     * @param afterSubject the last subject of the page before; 0 for the first page
     */
    public List<Recipient> page(
            Tx tx, Audience audience, Instant now, long afterSubject, int limit) {
        return page(tx, audience, now, Instant.EPOCH, afterSubject, limit);
    }

    /**
     * As {@link #page(Tx, Audience, Instant, long, int)}, of those of whom anything is new since an
     * instant: where they are, what they speak, that they are recipients at all.
     */
    public List<Recipient> page(
            Tx tx, Audience audience, Instant now, Instant since, long afterSubject, int limit) {
        AudienceQuery query = AudienceQuery.page(audience, now, since, afterSubject, limit);
        return tx.list(query.sql(), Recipients::recipient, query.parameters().toArray());
    }

    /**
     * Makes somebody a recipient, or takes in what is new about one. What they said themselves is
     * changed only by themselves, and one who left comes back only by their own word.
     */
    public Enrolled enrol(Tx tx, SubjectKey subject, Enrolment enrolment, Instant now) {
        if (insert(tx, subject, enrolment, now) > 0) return Enrolled.NEW;
        if (update(tx, subject, enrolment, now) > 0) return Enrolled.CHANGED;
        return isActive(tx, subject.id()) ? Enrolled.SAME : Enrolled.LEFT;
    }

    private int insert(Tx tx, SubjectKey subject, Enrolment enrolment, Instant now) {
        Enrolment.Consent consent = enrolment.consent();
        return tx.update(
                """
                insert into recipient (subject, id, language, place, zone, country, source, actor,
                    consent, consented_at, state, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?)
                on conflict (subject) do nothing
                """,
                subject.id(),
                chance.nextLong(1, Long.MAX_VALUE),
                enrolment.language(),
                enrolment.place(),
                enrolment.zone().map(ZoneId::getId).orElse(null),
                enrolment.country(),
                consent.source(),
                consent.actor(),
                subject.sealText(consent.wording(), CONSENT),
                consent.at(),
                now);
    }

    private static int update(Tx tx, SubjectKey subject, Enrolment enrolment, Instant now) {
        Enrolment.Consent consent = enrolment.consent();
        @Nullable String zone = enrolment.zone().map(ZoneId::getId).orElse(null);
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                enrolment.language(),
                enrolment.place(),
                zone,
                consent.source(),
                consent.actor(),
                subject.sealText(consent.wording(), CONSENT),
                consent.at(),
                now,
                subject.id());
        if (consent.source() == Source.OWN_WORD) return tx.update(RENEW, values.toArray());
        Collections.addAll(values, enrolment.language(), enrolment.place(), zone);
        return tx.update(CHANGE, values.toArray());
    }

    /** Whether campaigns may write to them, as far as it is known here. */
    public boolean isActive(Tx tx, long subject) {
        return tx.one(
                        "select 1 as found from recipient where subject = ? and state = 'ACTIVE'",
                        row -> row.number("found"),
                        subject)
                .isPresent();
    }

    /**
     * Somebody is said to be on a route: only the strongest claim that still holds is kept, and of
     * equal ones the last; one who is no recipient is followed nowhere.
     *
     * @return whether anything changed
     */
    public boolean claim(
            Tx tx, long subject, String route, Stage stage, Evidence evidence, Instant now) {
        return tx.update(
                        """
                        insert into recipient_route (route, subject, stage, evidence, confidence,
                            observed_at, expires_at)
                        select ?, subject, ?, ?, ?, ?, ? from recipient
                        where subject = ? and state = 'ACTIVE'
                        on conflict (route, subject) do update
                        set stage = excluded.stage, evidence = excluded.evidence,
                            confidence = excluded.confidence, observed_at = excluded.observed_at,
                            expires_at = excluded.expires_at
                        where recipient_route.expires_at <= excluded.observed_at
                            or excluded.confidence > recipient_route.confidence
                            or (excluded.confidence = recipient_route.confidence
                                and (excluded.evidence in ('OWN_WORD', 'GATEWAY')
                                    or excluded.stage <> recipient_route.stage))
                        """,
                        route,
                        stage,
                        evidence,
                        evidence.confidence(),
                        now,
                        now.plus(evidence.lasts()),
                        subject)
                > 0;
    }

    /**
     * They want no campaign any more, as a person's wish: nothing brings them back but their own
     * word. Where on a route they were is forgotten.
     *
     * @return whether they were a recipient
     */
    public boolean leave(Tx tx, long subject, Instant now) {
        tx.update("delete from recipient_route where subject = ?", subject);
        return tx.update(
                        "update recipient set state = 'LEFT', place = '', zone = null,"
                                + " updated_at = ? where subject = ? and state = 'ACTIVE'",
                        now,
                        subject)
                > 0;
    }

    /** Nothing of them stays here: for whoever erases their subject (R18). */
    public void forget(Tx tx, long subject) {
        tx.update("delete from recipient_route where subject = ?", subject);
        tx.update("delete from recipient where subject = ?", subject);
    }

    private static Recipient recipient(Row row) {
        return new Recipient(
                row.number("subject"),
                row.text("language"),
                row.text("place"),
                row.text("country"),
                row.textIfAny("own_zone").map(ZoneId::of),
                row.textIfAny("stage").map(Stage::valueOf),
                row.instant("told_at"),
                row.instant("consented_at"),
                Standings.read(row));
    }
}
