package org.fanal.campaigns.run;

import java.time.Duration;
import java.time.Instant;
import org.fanal.campaigns.referral.GateVerdict;

/**
 * Where a cell of a campaign stands, and the rule by which it moves (campaigns.md 3.1): one shut
 * gate pauses it; two open ones in a row bring it back; after a day only a person does. A failure
 * lasts on while its endpoint is closed for the night.
 *
 * @param paused whether nothing is released to it
 * @param reason why it is paused, as in {@code shelter:down}; empty while open
 * @param endpoint id of the one that came closest; may be empty
 * @param since when that began
 * @param passes how often in a row the gate was open since then
 * @param needsPerson whether only a person opens it
 */
public record CellState(
        boolean paused,
        String reason,
        String endpoint,
        Instant since,
        int passes,
        boolean needsPerson) {

    /** How long a pause may last for the cell to return by itself. */
    static final Duration BY_ITSELF = Duration.ofHours(24);

    private static final int PASSES = 2;
    private static final String CLOSED = "closed";

    static CellState open(Instant since) {
        return new CellState(false, "", "", since, 0, false);
    }

    /** Where it stands after the gate was judged once. */
    CellState after(GateVerdict verdict, Instant now) {
        return switch (verdict) {
            case GateVerdict.Shut shut -> shut(shut, now);
            case GateVerdict.Open _ -> paused ? passed(now) : this;
        };
    }

    /** Where it stands after a person's word. */
    CellState confirmed(Instant now) {
        return open(now);
    }

    private CellState shut(GateVerdict.Shut shut, Instant now) {
        String why = shut.need() + ":" + shut.reason();
        boolean closed = shut.reason().equals(CLOSED);
        if (paused && closed && !isClosed())
            return new CellState(true, reason, endpoint, since, 0, needsPerson);
        // the hours it announced are no failure: a failure begins after them
        boolean anew = !paused || (isClosed() && !closed);
        return new CellState(
                true, why, shut.endpoint(), anew ? now : since, 0, !anew && needsPerson);
    }

    private CellState passed(Instant now) {
        if (needsPerson) return this;
        if (passes + 1 < PASSES)
            return new CellState(true, reason, endpoint, since, passes + 1, false);
        return isClosed() || !now.isAfter(since.plus(BY_ITSELF))
                ? open(now)
                : new CellState(true, reason, endpoint, since, PASSES, true);
    }

    private boolean isClosed() {
        return reason.endsWith(":" + CLOSED);
    }
}
