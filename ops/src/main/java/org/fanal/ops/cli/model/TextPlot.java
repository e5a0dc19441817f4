package org.fanal.ops.cli.model;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.util.Locale;

/** The comparison for a terminal: a table, then a bar an hour. */
final class TextPlot {
    private static final int WIDTH = 40;
    private static final int MOST_HOURS = 72;

    private final Compared compared;
    private final StringBuilder text = new StringBuilder();

    TextPlot(Compared compared) {
        this.compared = compared;
    }

    String draw() {
        Case is = compared.is();
        line(
                "%,d messages, %d people, %s in 100 respond, half of them within %s, %s an hour come"
                        + " anyway",
                is.messages(),
                is.hotline().people(),
                plain(is.rate() * 100),
                words(is.halfLife()),
                plain(is.hotline().base()));
        line(
                "at most %.1f contacts an hour can be answered while 5 in 100 give up at most",
                compared.capacity());
        line("");
        line("%-22s %12s %12s", "", "all at once", "paced");
        Outcome a = compared.atOnce();
        Outcome b = compared.paced();
        line("%-22s %12d %12d", "contacts", a.contacts(), b.contacts());
        line("%-22s %12d %12d", "answered", a.answered(), b.answered());
        line("%-22s %12d %12d", "gave up waiting", a.abandoned(), b.abandoned());
        line("%-22s %11.1f%% %11.1f%%", "", a.abandonedShare() * 100, b.abandonedShare() * 100);
        line("%-22s %12d %12d", "most in one hour", a.peak(), b.peak());
        line("%-22s %12s %12s", "time to send", words(a.sending()), words(b.sending()));
        if (b.stopped()) line("the pace stopped for abandonment, and not all were sent");
        line("");
        bars();
        return text.toString();
    }

    private void bars() {
        line("%-5s %-" + WIDTH + "s %s", "hour", "all at once", "paced   (# answered, x gave up)");
        double scale = Math.max(1, (double) compared.atOnce().peak() / WIDTH);
        double own = Math.max(1, (double) compared.paced().peak() / WIDTH);
        for (int i = 0; i < Math.min(compared.hours(), MOST_HOURS); i++)
            line(
                    "%4d  %-" + WIDTH + "s %s",
                    i,
                    bar(Compared.hour(compared.atOnce(), i), scale),
                    bar(Compared.hour(compared.paced(), i), Math.max(scale, own)));
        if (compared.hours() > MOST_HOURS) line("…");
    }

    private static String bar(Outcome.Hour hour, double scale) {
        int all = (int) Math.round(hour.contacts() / scale);
        int lost = (int) Math.min(all, Math.round(hour.abandoned() / scale));
        return "#".repeat(all - lost) + "x".repeat(lost);
    }

    @FormatMethod
    private void line(@FormatString String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    static String words(Duration time) {
        return time.toMinutes() < 120
                ? time.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f h", time.toMinutes() / 60.0);
    }
}
