package org.fanal.ops.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Timeline.AlertRef;

/** What supervisors are shown. The same thing is noted once an hour at most. */
public final class Notices {
    private static final Duration ONCE = Duration.ofHours(1);
    private final InstantSource clock;
    private final IdSource ids;

    public Notices(InstantSource clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** The newest first. */
    public static List<Notice> list(Tx tx, int limit) {
        return tx.list(
                "select * from notice order by at desc, id desc limit ?",
                row ->
                        new Notice(
                                row.number("id"),
                                row.instant("at"),
                                row.value("kind", NoticeKind.class),
                                row.numberIfAny("case_id"),
                                row.numberIfAny("alert_id"),
                                row.text("detail"),
                                row.flag("told")),
                limit);
    }

    /**
     * Shows something.
     *
     * @param key what is the same within the hour is noted once
     * @param detail ids and tags only (R10)
     * @return whether it was noted
     */
    public boolean show(Tx tx, NoticeKind kind, String key, String detail) {
        return note(tx, kind, key, Optional.empty(), detail, false);
    }

    boolean note(
            Tx tx,
            NoticeKind kind,
            String key,
            Optional<AlertRef> about,
            String detail,
            boolean told) {
        Instant now = clock.instant();
        boolean noted =
                tx.one(
                                "select id from notice where kind = ? and key = ? and at > ?",
                                row -> row.number("id"),
                                kind,
                                key,
                                now.minus(ONCE))
                        .isPresent();
        if (noted) return false;
        tx.update(
                "insert into notice (id, at, kind, key, case_id, alert_id, detail, told)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                now,
                kind,
                key,
                about.map(AlertRef::caseId).orElse(null),
                about.map(AlertRef::id).orElse(null),
                detail,
                told);
        tx.wake(Topic.LIVE);
        return true;
    }

    /**
     * A notice.
     *
     * @param detail ids and tags
     * @param told whether an SMS went to the supervisors on duty too
     */
    public record Notice(
            long id,
            Instant at,
            NoticeKind kind,
            Optional<Long> caseId,
            Optional<Long> alertId,
            String detail,
            boolean told) {}
}
