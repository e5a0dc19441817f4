package org.fanal.gateway.channel;

import java.time.Duration;
import java.util.Optional;
import org.fanal.gateway.channel.CarrierHttp.Reply;

/** What the HTTP side of a send says by itself, the same for every carrier. */
public final class HttpVerdict {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private HttpVerdict() {}

    /**
     * The outcome of a status that needs no reading of the body; empty where the body decides. 429
     * and 5xx mean later, but 504 leaves open whether the message was taken.
     */
    public static Optional<SendOutcome> of(Reply reply) {
        String code = String.valueOf(reply.status());
        return switch (reply.status()) {
            case 401, 402, 403 -> Optional.of(new SendOutcome.ChannelDown(code));
            case 408, 429 -> Optional.of(new SendOutcome.RetryLater(code, pause(reply)));
            case 504 -> Optional.of(new SendOutcome.Unknown(code));
            default ->
                    reply.status() >= 500
                            ? Optional.of(new SendOutcome.RetryLater(code, pause(reply)))
                            : Optional.empty();
        };
    }

    /** The outcome of an exchange that brought no answer. */
    public static SendOutcome of(Throwable failure) {
        return failure instanceof NotSentException
                ? new SendOutcome.RetryLater("unreachable", PAUSE)
                : new SendOutcome.Unknown("no-answer");
    }

    /** What the carrier asks for in {@code Retry-After}, in seconds, at most 10 min; else 5 s. */
    public static Duration pause(Reply reply) {
        String asked = reply.headers().get("retry-after");
        if (asked == null || !asked.matches("[0-9]{1,6}")) return PAUSE;
        Duration pause = Duration.ofSeconds(Long.parseLong(asked));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
