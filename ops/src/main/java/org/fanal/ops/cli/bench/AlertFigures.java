package org.fanal.ops.cli.bench;

import java.util.List;
import java.util.Locale;

/**
 * What alerts take beside a campaign.
 *
 * @param idle nanoseconds, sorted, while nothing else is sent
 * @param busy the same while a campaign is sent
 * @param campaign its messages a second meanwhile
 */
record AlertFigures(List<Long> idle, List<Long> busy, double campaign) {
    private static final long ROOM = 50_000_000;

    void print(Lines lines) {
        lines.latency("report to alert at the carrier, idle:", idle);
        lines.latency(
                String.format(Locale.ROOT, "the same beside a campaign of %,.0f/s:", campaign),
                busy);
        long before = Figures.percentile(idle, 0.99);
        lines.line(
                "p99 %s max(2x, idle + 50 ms)",
                Figures.percentile(busy, 0.99) <= Math.max(2 * before, before + ROOM)
                        ? "within"
                        : "beyond");
    }
}
