package org.fanal.ops.cli.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What {@code bench ussd} prints.
 *
 * @param bare answers a second of the bare server, a value for each round
 * @param fanal durable turns a second, a value for each round
 * @param atHalf every latency at half load, sorted, in nanoseconds
 * @param halfLoad arrivals a second of that run
 * @param fsync what an fsync costs on that disk
 * @param step nanoseconds of an engine's step alone
 */
record UssdFigures(
        List<Double> bare,
        List<Double> fanal,
        List<Long> atHalf,
        double halfLoad,
        FsyncCost fsync,
        double step) {

    /** Fanal's share of the bare server's rate, from the medians. */
    double ratio() {
        return Figures.median(fanal) / Figures.median(bare);
    }

    void print(PrintWriter out) {
        line(
                out,
                "bare Vert.x router, parsed and answered: %,.0f/s  %s",
                median(bare),
                Figures.all(bare));
        line(
                out,
                "Fanal, durable before each answer:      %,.0f/s  %s",
                median(fanal),
                Figures.all(fanal));
        line(out, "ratio %.2f", ratio());
        line(
                out,
                "at half load (%,.0f/s, open loop): p50 %.2f ms  p99 %.2f ms  max %.2f ms",
                halfLoad,
                millis(Figures.percentile(atHalf, 0.50)),
                millis(Figures.percentile(atHalf, 0.99)),
                millis(atHalf.getLast()));
        line(
                out,
                "fsync on this disk: p50 %.2f ms  p99 %.2f ms",
                millis(fsync.medianNanos()),
                millis(fsync.p99Nanos()));
        line(out, "engine step, pure: %.1f µs", step / 1e3);
    }

    private static double median(List<Double> values) {
        return Figures.median(values);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    @FormatMethod
    private static void line(PrintWriter out, @FormatString String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
