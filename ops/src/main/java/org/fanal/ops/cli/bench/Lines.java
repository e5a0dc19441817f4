package org.fanal.ops.cli.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How figures are printed. */
final class Lines {
    private final PrintWriter out;

    Lines(PrintWriter out) {
        this.out = out;
    }

    @FormatMethod
    void line(@FormatString String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }

    /** A rate, of each round and in the middle. */
    void rate(String what, List<Double> rounds) {
        line("%-44s %,.0f/s  %s", what, Figures.median(rounds), Figures.all(rounds));
    }

    void ratio(List<Double> own, List<Double> beside) {
        line("ratio %.2f", Figures.median(own) / Figures.median(beside));
    }

    /** Latencies, sorted and in nanoseconds. */
    void latency(String what, List<Long> sorted) {
        line(
                "%-44s p50 %.1f ms  p99 %.1f ms  max %.1f ms",
                what,
                Figures.percentile(sorted, 0.50) / 1e6,
                Figures.percentile(sorted, 0.99) / 1e6,
                sorted.getLast() / 1e6);
    }

    void fsync(FsyncCost cost) {
        line(
                "fsync on this disk: p50 %.2f ms  p99 %.2f ms",
                cost.medianNanos() / 1e6, cost.p99Nanos() / 1e6);
    }
}
