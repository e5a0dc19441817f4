package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.pace.Backoff;

/** What follows from how a try ended (DESIGN 3, `dispatch.md`): a pure rule. */
final class Outcomes {
    private static final String OPTED_OUT = "opted-out";

    private Outcomes() {}

    static Step next(Attempt attempt, SendOutcome outcome, Instant now) {
        return switch (outcome) {
            case SendOutcome.Accepted(String carrierId) -> new Step.Sent(carrierId);
            case SendOutcome.RetryLater(String code, Duration after) ->
                    retry(attempt, code, after, now);
            case SendOutcome.ChannelDown(String code) ->
                    attempt.isLastChannel()
                            ? fromTheFirst(attempt, code, Duration.ZERO, now)
                            : nextChannel(attempt, code, now);
            case SendOutcome.Refused(String code) -> nextChannel(attempt, code, now);
            case SendOutcome.OptedOut() ->
                    attempt.toCaller()
                            ? new Step.Suppressed(OPTED_OUT)
                            : nextChannel(attempt, OPTED_OUT, now);
            case SendOutcome.Unknown(String code) -> unknown(attempt, code, now);
        };
    }

    /** What follows from a receipt that says it will never arrive. */
    static Step undelivered(Attempt attempt, String code, Instant now) {
        return attempt.messageClass() == MessageClass.CAMPAIGN
                ? new Step.Failed(code)
                : nextChannel(attempt, code, now);
    }

    /** Alerts do not wait while another way is left. */
    private static Step retry(Attempt attempt, String code, Duration after, Instant now) {
        if (attempt.messageClass() == MessageClass.ALERT && attempt.channels().size() > 1)
            return attempt.isLastChannel()
                    ? fromTheFirst(attempt, code, after, now)
                    : nextChannel(attempt, code, now);
        return later(attempt, code, after, attempt.at(), now);
    }

    private static Step nextChannel(Attempt attempt, String code, Instant now) {
        if (attempt.isLastChannel()) return new Step.Failed(code);
        return now.isAfter(attempt.notAfter())
                ? new Step.Failed(code)
                : new Step.Again(now, attempt.at() + 1, false);
    }

    private static Step fromTheFirst(Attempt attempt, String code, Duration after, Instant now) {
        return later(attempt, code, after, 0, now);
    }

    private static Step later(
            Attempt attempt, String code, Duration after, int channel, Instant now) {
        Optional<Instant> at =
                pauses(attempt.messageClass())
                        .after(attempt.tries(), after)
                        .map(now::plus)
                        .filter(then -> !then.isAfter(attempt.notAfter()));
        if (at.isEmpty()) return new Step.Failed(code);
        return new Step.Again(at.get(), channel, false);
    }

    private static Backoff pauses(MessageClass messageClass) {
        return switch (messageClass) {
            case ALERT -> Backoff.ALERT;
            case REPLY -> Backoff.REPLY;
            case REMINDER -> Backoff.REMINDER;
            case CAMPAIGN -> Backoff.CAMPAIGN;
        };
    }

    /** At least once for alerts and answers; at most once for what nobody waits for. */
    private static Step unknown(Attempt attempt, String code, Instant now) {
        boolean again =
                switch (attempt.messageClass()) {
                    case ALERT, REPLY -> true;
                    case REMINDER -> !attempt.toCaller();
                    case CAMPAIGN -> false;
                };
        if (!again || attempt.unknowns() > 0) return new Step.Unsure(code);
        if (now.isAfter(attempt.notAfter()))
            return attempt.messageClass() == MessageClass.REPLY
                    ? new Step.Suppressed(Outbox.WINDOW)
                    : new Step.Unsure(code);
        int channel = attempt.isLastChannel() ? 0 : attempt.at() + 1;
        boolean reply = attempt.messageClass() == MessageClass.REPLY;
        return new Step.Again(now, reply ? attempt.at() : channel, true);
    }
}
