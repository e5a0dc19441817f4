package org.fanal.gateway.outbound;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/** Writes down how a try ended, and tells the journal what people must know. */
final class Results {
    private static final Duration QUIET = Duration.ofHours(1);
    private final Journal journal;
    private final Standings standings;

    Results(Journal journal, Standings standings) {
        this.journal = journal;
        this.standings = standings;
    }

    /** The carrier's answer; one that comes after the lease counts only where it is good news. */
    @CanIgnoreReturnValue
    Step answered(Tx tx, Attempt attempt, SendOutcome outcome, Instant now) {
        alarms(tx, attempt, outcome, now);
        Step step = Outcomes.next(attempt, outcome, now);
        write(tx, attempt, step, MessageState.SENDING, now);
        if (outcome instanceof SendOutcome.Accepted(String carrierId))
            EarlyReceipts.apply(tx, attempt, carrierId, this, now);
        tx.wake(Topic.OUTBOX);
        return step;
    }

    /** A receipt says that it will never arrive; it stood in that state. */
    void undelivered(Tx tx, Attempt attempt, MessageState from, String code, Instant now) {
        write(tx, attempt, Outcomes.undelivered(attempt, code, now), from, now);
        tx.wake(Topic.OUTBOX);
    }

    private void write(Tx tx, Attempt attempt, Step step, MessageState from, Instant now) {
        switch (step) {
            case Step.Sent(String carrierId) -> sent(tx, attempt, carrierId, now);
            case Step.Again again -> again(tx, attempt, from, again);
            case Step.Failed(String reason) -> failed(tx, attempt, from, reason);
            case Step.Unsure(String reason) -> end(tx, attempt, from, MessageState.UNKNOWN, reason);
            case Step.Suppressed(String reason) ->
                    end(tx, attempt, from, MessageState.SUPPRESSED, reason);
        }
    }

    private static void sent(Tx tx, Attempt attempt, String carrierId, Instant now) {
        tx.update(
                """
                update outbox
                set carrier_id = ?, sent_at = coalesce(sent_at, ?),
                    state = case when state in ('SENDING', 'QUEUED', 'UNKNOWN') then 'SENT'
                        else state end,
                    reason = case when state in ('SENDING', 'QUEUED', 'UNKNOWN') then null
                        else reason end,
                    body = case when ? = 1 then body end
                where id = ? and attempts = ?
                """,
                carrierId.isEmpty() ? null : carrierId,
                now,
                attempt.hasOtherWays(),
                attempt.id(),
                attempt.tries());
    }

    private static void again(Tx tx, Attempt attempt, MessageState from, Step.Again again) {
        tx.update(
                """
                update outbox
                set state = case when cancel is null then 'QUEUED' else 'CANCELLED' end,
                    reason = cancel, body = case when cancel is null then body end,
                    due = ?, channel_at = ?, channel = ?, unknowns = unknowns + ?
                where id = ? and attempts = ? and state = ?
                """,
                again.at(),
                again.channel(),
                attempt.channels().get(again.channel()),
                again.unanswered(),
                attempt.id(),
                attempt.tries(),
                from);
    }

    private void failed(Tx tx, Attempt attempt, MessageState from, String reason) {
        if (end(tx, attempt, from, MessageState.FAILED, reason) == 0) return;
        String group =
                tx.one(
                                "select coalesce(grp, '') as grp from outbox where id = ?",
                                row -> row.text("grp"),
                                attempt.id())
                        .orElse("");
        var _ =
                journal.append(
                        tx,
                        OutboundKinds.MESSAGE_FAILED,
                        Map.of(
                                "message", Long.toString(attempt.id()),
                                "class", attempt.messageClass().tag(),
                                "group", group,
                                "subject", Long.toString(attempt.subject())));
    }

    @CanIgnoreReturnValue
    private static int end(
            Tx tx, Attempt attempt, MessageState from, MessageState to, String reason) {
        return tx.update(
                """
                update outbox set state = ?, reason = ?, body = case when ? = 1 then body end
                where id = ? and attempts = ? and state = ?
                """,
                to,
                reason,
                to == MessageState.UNKNOWN && attempt.hasOtherWays(),
                attempt.id(),
                attempt.tries(),
                from);
    }

    private void alarms(Tx tx, Attempt attempt, SendOutcome outcome, Instant now) {
        switch (outcome) {
            case SendOutcome.ChannelDown(String code) -> channelDown(tx, attempt, code, now);
            case SendOutcome.OptedOut _ -> optedOut(tx, attempt, now);
            case SendOutcome.Accepted _,
                    SendOutcome.RetryLater _,
                    SendOutcome.Refused _,
                    SendOutcome.Unknown _ -> {}
        }
    }

    private void channelDown(Tx tx, Attempt attempt, String code, Instant now) {
        int told =
                tx.update(
                        """
                        insert into channel_alarm (channel, told_at) values (?, ?)
                        on conflict (channel) do update set told_at = excluded.told_at
                        where channel_alarm.told_at <= ?
                        """,
                        attempt.channel(),
                        now,
                        now.minus(QUIET));
        if (told == 0) return;
        var _ =
                journal.append(
                        tx,
                        OutboundKinds.CHANNEL_DOWN,
                        Map.of("channel", attempt.channel(), "code", code));
    }

    private void optedOut(Tx tx, Attempt attempt, Instant now) {
        if (attempt.toCaller()) {
            boolean _ = standings.optOut(tx, attempt.subject(), "carrier", now);
        }
        var _ =
                journal.append(
                        tx,
                        OutboundKinds.OPTED_OUT_AT_CARRIER,
                        Map.of(
                                "subject", Long.toString(attempt.subject()),
                                "channel", attempt.channel()));
    }
}
