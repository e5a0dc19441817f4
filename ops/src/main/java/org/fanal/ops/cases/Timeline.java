package org.fanal.ops.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Everything that happens to a case and its alerts, in order; it only grows. */
public final class Timeline {
    private final Optional<Journal> journal;
    private final InstantSource clock;
    private final IdSource ids;

    /** One that tells the journal of nothing. */
    public Timeline(InstantSource clock, IdSource ids) {
        this(Optional.empty(), clock, ids);
    }

    /**
     * One that tells when somebody took an alert, or nobody did.
     *
     * @param journal told of {@link CaseKinds}
     */
    public Timeline(Journal journal, InstantSource clock, IdSource ids) {
        this(Optional.of(journal), clock, ids);
    }

    private Timeline(Optional<Journal> journal, InstantSource clock, IdSource ids) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** A line about the case itself. */
    public void add(Tx tx, long caseId, Happening what, String detail) {
        write(tx, caseId, Optional.empty(), what, Optional.empty(), detail);
    }

    /** A line about one of its alerts. */
    public void add(Tx tx, AlertRef alert, Happening what, String detail) {
        write(tx, alert.caseId(), Optional.of(alert.id()), what, Optional.empty(), detail);
    }

    /**
     * A line about somebody and one of its alerts.
     *
     * @param who id of a responder
     * @param detail ids and tags only (R10)
     */
    public void add(Tx tx, AlertRef alert, Happening what, String who, String detail) {
        write(tx, alert.caseId(), Optional.of(alert.id()), what, Optional.of(who), detail);
        if (what == Happening.TAKEN) journal.ifPresent(told -> taken(tx, told, alert));
    }

    /** Nobody took an alert in time. */
    public void late(Tx tx, long alert) {
        journal.ifPresent(told -> {
            var _ = told.append(tx, CaseKinds.ALERT_LATE, Map.of("alert", "" + alert));
        });
    }

    private static void taken(Tx tx, Journal journal, AlertRef alert) {
        var _ =
                journal.append(
                        tx,
                        CaseKinds.ALERT_TAKEN,
                        Map.of("alert", "" + alert.id(), "case", "" + alert.caseId()));
    }

    /** All of a case, oldest first. */
    public static List<Entry> of(Tx tx, long caseId) {
        return tx.list(
                "select alert_id, at, what, who, detail from case_entry where case_id = ?"
                        + " order by position, id",
                row ->
                        new Entry(
                                row.numberIfAny("alert_id"),
                                row.instant("at"),
                                row.value("what", Happening.class),
                                row.textIfAny("who"),
                                row.text("detail")),
                caseId);
    }

    private void write(
            Tx tx,
            long caseId,
            Optional<Long> alert,
            Happening what,
            Optional<String> who,
            String detail) {
        tx.update(
                "insert into case_entry (id, case_id, position, alert_id, at, what, who, detail)"
                        + " values (?, ?, (select coalesce(max(position), 0) + 1 from case_entry"
                        + " where case_id = ?), ?, ?, ?, ?, ?)",
                ids.next(),
                caseId,
                caseId,
                alert.orElse(null),
                clock.instant(),
                what,
                who.orElse(null),
                detail);
        tx.wake(Topic.LIVE);
    }

    /** Which alert a line is about. */
    public record AlertRef(long id, long caseId) {}

    /**
     * A line.
     *
     * @param alert id of the alert it is about
     * @param who id of the responder it is about
     * @param detail ids and tags; may be empty
     */
    public record Entry(
            Optional<Long> alert,
            Instant at,
            Happening what,
            Optional<String> who,
            String detail) {}
}
