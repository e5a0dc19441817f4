package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.pace.Backoff;

/** What follows from how a try ended (DESIGN 3, `dispatch.md`): a pure rule. */
final class Outcomes {
    private static final String OPTED_OUT = "opted-out";

    /** Before the last code of the carrier, as in {@code out-of-tries:500}. */
    private static final String OUT_OF_TRIES = "out-of-tries:";

    private static final String TOO_LATE = "expired:";

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
        boolean over = now.isAfter(attempt.notAfter());
        return over || attempt.messageClass() == MessageClass.CAMPAIGN
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
                ? tooLate(attempt, code)
                : new Step.Again(now, attempt.at() + 1, false);
    }

    private static Step fromTheFirst(Attempt attempt, String code, Duration after, Instant now) {
        return later(attempt, code, after, 0, now);
    }

    private static Step later(
            Attempt attempt, String code, Duration after, int channel, Instant now) {
        Optional<Duration> pause = pauses(attempt.messageClass()).after(attempt.tries(), after);
        if (pause.isEmpty()) return new Step.Failed(OUT_OF_TRIES + code);
        Instant then = now.plus(pause.get());
        return then.isAfter(attempt.notAfter())
                ? tooLate(attempt, code)
                : new Step.Again(then, channel, false);
    }

    /** It could leave again only when it may no more: that of a caller is R1's matter. */
    private static Step tooLate(Attempt attempt, String code) {
        return attempt.windowed()
                ? new Step.Suppressed(Outbox.WINDOW)
                : new Step.Failed(TOO_LATE + code);
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
            return attempt.windowed() ? new Step.Suppressed(Outbox.WINDOW) : new Step.Unsure(code);
        int channel = attempt.isLastChannel() ? 0 : attempt.at() + 1;
        boolean reply = attempt.messageClass() == MessageClass.REPLY;
        return new Step.Again(now, reply ? attempt.at() : channel, true);
    }
}
