package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.permission.Verdict;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Claims what may be sent now: permission and expiry are judged once more, and {@code SENDING} is
 * written with a deadline, before any carrier is called.
 */
final class Claims {
    /** How long a carrier may take to answer before the try counts as unanswered. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String DUE =
            "select o.id, o.subject, o.rank, o.channels, o.channel_at, o.body, o.segments,"
                    + " o.asks_answer, o.to_caller, o.attempts, o.unknowns, o.not_after,"
                    + " v.number, v.wrapped, v.month, "
                    + Standings.COLUMNS
                    + """
                    from outbox o
                    left join subject v on v.id = o.subject
                    left join standing s on s.subject = o.subject
                    where o.state = 'QUEUED' and o.channel = ? and o.rank = ? and o.due <= ?
                        and not exists (select 1 from outbox f
                            where f.subject = o.subject and f.state = 'SENDING')
                    order by o.due
                    limit ?
                    """;

    private final Vault vault;

    Claims(Vault vault) {
        this.vault = vault;
    }

    /** Claims up to the quotas, the first classes first. */
    Batch take(Tx tx, List<Quota> quotas, Instant now) {
        Taking taking = new Taking(tx, now);
        for (Quota quota : quotas) {
            int _ = taking.take(quota.channel(), MessageClass.ALERT, quota.alerts());
            int left = quota.others();
            for (MessageClass other : MessageClass.values())
                if (other != MessageClass.ALERT) left -= taking.take(quota.channel(), other, left);
        }
        Optional<Instant> next = nextLease(tx);
        for (Quota quota : quotas) next = earlier(next, next(tx, quota.channel(), now));
        return new Batch(taking.ready, taking.alerts, taking.others, next);
    }

    private static Optional<Instant> nextLease(Tx tx) {
        return tx.one(
                        "select min(due) as due from outbox where state = 'SENDING'",
                        row -> row.instantIfAny("due"))
                .flatMap(found -> found);
    }

    /** When something falls due on the channel after this instant. */
    private static Optional<Instant> next(Tx tx, String channel, Instant now) {
        Optional<Instant> next = Optional.empty();
        for (MessageClass each : MessageClass.values()) {
            Optional<Instant> due =
                    tx.one(
                                    "select min(due) as due from outbox where state = 'QUEUED'"
                                            + " and channel = ? and rank = ? and due > ?",
                                    row -> row.instantIfAny("due"),
                                    channel,
                                    each.rank(),
                                    now)
                            .flatMap(found -> found);
            next = earlier(next, due);
        }
        return next;
    }

    /** The earlier of the two that are there. */
    static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return one.get().isBefore(other.get()) ? one : other;
    }

    /** One transaction's claims. */
    private final class Taking {
        private final Tx tx;
        private final Instant now;
        private final List<Ready> ready = new ArrayList<>();
        private final Set<String> alerts = new HashSet<>();
        private final Set<String> others = new HashSet<>();
        private final Set<Long> inFlight = new HashSet<>();

        Taking(Tx tx, Instant now) {
            this.tx = tx;
            this.now = now;
        }

        int take(String channel, MessageClass messageClass, int most) {
            if (most <= 0) {
                left(channel, messageClass);
                return 0;
            }
            List<Candidate> due =
                    tx.list(DUE, this::candidate, channel, messageClass.rank(), now, most);
            if (due.size() == most) left(channel, messageClass);
            int before = ready.size();
            due.forEach(this::judge);
            return ready.size() - before;
        }

        private void left(String channel, MessageClass messageClass) {
            boolean _ = (messageClass == MessageClass.ALERT ? alerts : others).add(channel);
        }

        private void judge(Candidate candidate) {
            Attempt attempt = candidate.attempt();
            if (inFlight.contains(attempt.subject())) return;
            if (now.isAfter(attempt.notAfter())) {
                suppress(attempt, expiry(attempt));
                return;
            }
            switch (candidate.verdict()) {
                case Verdict.Refused(String reason) -> suppress(attempt, reason);
                case Verdict.NotBefore(Instant at) -> holdBack(attempt, at);
                case Verdict.Allowed _ -> candidate.ready().ifPresent(this::claim);
            }
        }

        private void claim(Ready each) {
            tx.update(
                    """
                    update outbox set state = 'SENDING', due = ?, attempts = attempts + 1
                    where id = ? and state = 'QUEUED'
                    """,
                    now.plus(LEASE),
                    each.attempt().id());
            boolean _ = inFlight.add(each.attempt().subject());
            boolean _ = ready.add(each);
        }

        private void holdBack(Attempt attempt, Instant until) {
            if (until.isAfter(attempt.notAfter())) suppress(attempt, Outbox.WINDOW);
            else tx.update("update outbox set due = ? where id = ?", until, attempt.id());
        }

        private void suppress(Attempt attempt, String reason) {
            tx.update(
                    """
                    update outbox set state = 'SUPPRESSED', reason = ?, body = null
                    where id = ? and state = 'QUEUED'
                    """,
                    reason,
                    attempt.id());
        }

        private Candidate candidate(Row row) {
            Attempt attempt = attempt(row);
            Optional<byte[]> wrapped = row.bytesIfAny("wrapped");
            if (wrapped.isEmpty() || row.bytesIfAny("body").isEmpty())
                return new Candidate(attempt, new Verdict.Refused("erased"), Optional.empty());
            Optional<Purpose> purpose = Outbox.purpose(attempt.messageClass(), attempt.toCaller());
            Verdict verdict =
                    purpose.map(why ->
                                    Permission.judge(attempt.id(), why, Standings.read(row), now))
                            .orElse(new Verdict.Allowed());
            if (!(verdict instanceof Verdict.Allowed))
                return new Candidate(attempt, verdict, Optional.empty());
            SubjectKey key = vault.unwrap(attempt.subject(), wrapped.get(), row.text("month"));
            return new Candidate(attempt, verdict, Optional.of(ready(row, attempt, key)));
        }

        private Ready ready(Row row, Attempt attempt, SubjectKey key) {
            return new Ready(
                    attempt,
                    vault.number(key, row.bytes("number")),
                    key.openText(row.bytes("body"), Outbox.BODY),
                    row.flag("asks_answer"),
                    (int) row.number("segments"));
        }
    }

    /** The attempt that claiming the row makes. */
    private static Attempt attempt(Row row) {
        return attempt(row, (int) row.number("attempts") + 1);
    }

    /** The attempt a row stands at. */
    static Attempt attempt(Row row, int tries) {
        return new Attempt(
                row.number("id"),
                MessageClass.ofRank(row.number("rank")),
                row.number("subject"),
                row.flag("to_caller"),
                List.of(row.text("channels").split(" ", -1)),
                (int) row.number("channel_at"),
                tries,
                (int) row.number("unknowns"),
                row.instant("not_after"));
    }

    private static String expiry(Attempt attempt) {
        return attempt.windowed() ? Outbox.WINDOW : Outbox.EXPIRED;
    }

    /**
     * A row that is due.
     *
     * @param ready what is sent, when it may be
     */
    private record Candidate(Attempt attempt, Verdict verdict, Optional<Ready> ready) {}
}
