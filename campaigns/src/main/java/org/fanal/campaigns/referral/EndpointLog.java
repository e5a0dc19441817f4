package org.fanal.campaigns.referral;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.referral.Health.Tally;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** What came and what it changed: only ever added to, and told to the journal. */
final class EndpointLog {
    /** Alerts of a line count for so many days, today's included. */
    private static final int DAYS = 30;

    private final Journal journal;
    private final IdSource ids;

    EndpointLog(Journal journal, IdSource ids) {
        this.journal = journal;
        this.ids = ids;
    }

    /** A signal came. */
    void signal(Tx tx, String endpoint, Signal signal, String who) {
        tx.update(
                "insert into endpoint_signal (id, endpoint, kind, outcome, who, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                endpoint,
                signal.kind(),
                signal.outcome(),
                who,
                signal.at());
    }

    /** A standing changed. */
    void change(Tx tx, String endpoint, Change change) {
        tx.update(
                "insert into endpoint_change (id, endpoint, from_state, to_state, reason, who, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                endpoint,
                change.from(),
                change.to(),
                change.reason(),
                change.who(),
                change.at());
        var _ =
                journal.append(
                        tx,
                        ReferralKinds.ENDPOINT_CHANGED,
                        Map.of(
                                "endpoint", endpoint,
                                "from", change.from().tag(),
                                "to", change.to().tag(),
                                "reason", change.reason()));
    }

    /** Changes of an endpoint, the late ones first. */
    List<Change> changes(Tx tx, String endpoint, Optional<Long> before, int limit) {
        return tx.list(
                "select id, from_state, to_state, reason, who, at from endpoint_change"
                        + " where endpoint = ? and id < ? order by id desc limit ?",
                row ->
                        new Change(
                                row.number("id"),
                                row.value("from_state", EndpointState.class),
                                row.value("to_state", EndpointState.class),
                                row.text("reason"),
                                row.text("who"),
                                row.instant("at")),
                endpoint,
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    /** Counts an alert of its line under its day. */
    Tally count(Tx tx, String endpoint, Signal.Answered answered) {
        long day = answered.at().toEpochMilli() / Duration.ofDays(1).toMillis();
        tx.update(
                "insert into endpoint_traffic (endpoint, day, good, late) values (?, ?, ?, ?)"
                        + " on conflict (endpoint, day) do update set"
                        + " good = endpoint_traffic.good + excluded.good,"
                        + " late = endpoint_traffic.late + excluded.late",
                endpoint,
                day,
                answered.inTime() ? 1 : 0,
                answered.inTime() ? 0 : 1);
        return tx.one(
                        "select cast(sum(good) as bigint) as good, cast(sum(late) as bigint) as"
                                + " late from endpoint_traffic where endpoint = ? and day > ?",
                        row -> new Tally((int) row.number("good"), (int) row.number("late")),
                        endpoint,
                        day - DAYS)
                .orElse(new Tally(0, 0));
    }
}
