package org.fanal.ops.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/** The rows of cases. */
final class CaseRows {
    /** A case whose alert is open is looked at again after this. */
    private static final Duration ALERT_OPEN = Duration.ofDays(1);

    private static final int AT_ONCE = 100;

    private CaseRows() {}

    /** Whether it was inserted; not where the code is in use or the caller has an open case. */
    static boolean insert(Tx tx, CaseFile file, long subject, SealedAnswers answers, Instant now) {
        int inserted =
                tx.update(
                        """
                        insert into casefile (id, code, status, urgency, form, place, language,
                            child, police, partial, flagged, drill, subject, seal, answers,
                            opened_at, last_at, closes_at)
                        values (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        file.id(),
                        file.code(),
                        file.urgency(),
                        file.form(),
                        file.place(),
                        file.language(),
                        file.child(),
                        file.police(),
                        file.partial(),
                        file.flagged(),
                        file.drill(),
                        subject,
                        answers.subject(),
                        answers.bytes(),
                        now,
                        now,
                        now.plus(Cases.IDLE));
        if (inserted == 1) tx.wake(Topic.ALERTS);
        return inserted == 1;
    }

    /** The caller's open case, held until the end of the transaction. */
    static Optional<Sealed> open(Tx tx, long subject, boolean drill) {
        String select =
                "select * from casefile where subject = ? and drill = ? and status = 'OPEN'";
        return tx.one(tx.sql(select, select + " for update"), CaseRows::sealed, subject, drill);
    }

    static Optional<Sealed> sealed(Tx tx, long id) {
        return tx.one("select * from casefile where id = ?", CaseRows::sealed, id);
    }

    static Optional<CaseFile> find(Tx tx, long id) {
        return tx.one("select * from casefile where id = ?", CaseRows::file, id);
    }

    static void update(Tx tx, CaseFile file, SealedAnswers answers, Instant now) {
        tx.update(
                """
                update casefile set urgency = ?, form = ?, place = ?, language = ?, child = ?,
                    police = ?, partial = ?, flagged = ?, answers = ?, last_at = ?, closes_at = ?
                where id = ?
                """,
                file.urgency(),
                file.form(),
                file.place(),
                file.language(),
                file.child(),
                file.police(),
                file.partial(),
                file.flagged(),
                answers.bytes(),
                now,
                now.plus(Cases.IDLE),
                file.id());
    }

    static boolean close(Tx tx, long id, Instant now) {
        return tx.update(
                        "update casefile set status = 'CLOSED', closed_at = ?, closes_at = null"
                                + " where id = ? and status = 'OPEN'",
                        now,
                        id)
                == 1;
    }

    static List<Long> idle(Tx tx, Instant now) {
        return tx.list(
                "select id from casefile where closes_at <= ? order by closes_at limit ?",
                row -> row.number("id"),
                now,
                AT_ONCE);
    }

    static Optional<Instant> nextIdle(Tx tx) {
        return tx.one(
                        "select min(closes_at) as at from casefile where closes_at is not null",
                        row -> row.instantIfAny("at"))
                .flatMap(at -> at);
    }

    /** Until when its alerts keep a case open; empty where it has none. */
    static Optional<Instant> busyUntil(Tx tx, long id, Instant now) {
        Optional<Long> open =
                tx.one(
                        "select id from alert where case_id = ? and state <> 'CLOSED'",
                        row -> row.number("id"),
                        id);
        if (open.isPresent()) return Optional.of(now.plus(ALERT_OPEN));
        return tx.one(
                        "select max(closed_at) as at from alert where case_id = ?",
                        row -> row.instantIfAny("at"),
                        id)
                .flatMap(at -> at)
                .map(at -> at.plus(Cases.IDLE));
    }

    static void postpone(Tx tx, long id, Instant until) {
        tx.update("update casefile set closes_at = ? where id = ?", until, id);
    }

    private static Sealed sealed(Row row) {
        return new Sealed(file(row), new SealedAnswers(row.number("seal"), row.bytes("answers")));
    }

    private static CaseFile file(Row row) {
        return new CaseFile(
                row.number("id"),
                row.text("code"),
                row.value("urgency", Urgency.class),
                row.text("form"),
                row.text("place"),
                row.text("language"),
                row.flag("child"),
                row.value("police", Decision.class),
                row.flag("partial"),
                row.flag("flagged"),
                row.flag("drill"));
    }

    /** A case with its answers. */
    record Sealed(CaseFile file, SealedAnswers answers) {}
}
