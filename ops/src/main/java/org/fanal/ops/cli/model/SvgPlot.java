package org.fanal.ops.cli.model;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;

/** The comparison as a picture: contacts an hour, who gave up, and what people can take. */
final class SvgPlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 170;
    private static final int LEFT = 50;
    private static final int GAP = 70;

    private final Compared compared;
    private final StringBuilder svg = new StringBuilder();

    SvgPlot(Compared compared) {
        this.compared = compared;
    }

    String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH + LEFT + 20, 2 * (HEIGHT + GAP) + 20);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        panel("All at once", compared.atOnce(), GAP / 2);
        panel("Paced by who is there to answer", compared.paced(), HEIGHT + GAP + GAP / 2);
        legend(2 * (HEIGHT + GAP) + 6);
        add("</svg>");
        return svg.toString();
    }

    private void panel(String title, Outcome outcome, int top) {
        double most = Math.max(compared.atOnce().peak(), compared.paced().peak());
        int bottom = top + HEIGHT;
        add(
                "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s: %.1f in 100 gave up, %d of %d</text>",
                LEFT,
                top - 8,
                title,
                outcome.abandonedShare() * 100,
                outcome.abandoned(),
                outcome.contacts());
        double step = (double) WIDTH / Math.max(1, compared.hours());
        for (int i = 0; i < outcome.hours().size(); i++) {
            Outcome.Hour hour = outcome.hours().get(i);
            double all = HEIGHT * hour.contacts() / Math.max(1, most);
            double lost = Math.min(all, HEIGHT * hour.abandoned() / Math.max(1, most));
            bar(LEFT + i * step, bottom - all, step, all - lost, "#2b6ca3");
            bar(LEFT + i * step, bottom - lost, step, lost, "#c8442f");
        }
        axes(top, bottom, most, step);
    }

    private void axes(int top, int bottom, double most, double step) {
        add(
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#333333\"/>",
                LEFT, top, bottom, LEFT + WIDTH);
        for (int i = 0; i <= compared.hours(); i += 6)
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d h</text>",
                    LEFT + i * step, bottom + 15, i);
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f/h</text>", LEFT - 5, top + 10, most);
        double line = bottom - HEIGHT * compared.capacity() / Math.max(1, most);
        if (line > top)
            add(
                    "<path d=\"M%d %.1f H%d\" stroke=\"#333333\" stroke-dasharray=\"5 4\"/>",
                    LEFT, line, LEFT + WIDTH);
    }

    private void legend(int y) {
        square(LEFT, y, "#2b6ca3", "contacts an hour, answered");
        square(LEFT + 210, y, "#c8442f", "gave up waiting");
        add(
                "<text x=\"%d\" y=\"%d\">- - -  %.1f/h: what %d people can take (5 in 100 give"
                        + " up)</text>",
                LEFT + 370, y, compared.capacity(), compared.is().hotline().people());
    }

    private void square(int x, int y, String colour, String text) {
        bar(x, y - 10, 11, 11, colour);
        add("<text x=\"%d\" y=\"%d\">%s</text>", x + 16, y, text);
    }

    private void bar(double x, double y, double width, double height, String colour) {
        if (height > 0)
            add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                    x, y, Math.max(1, width - 1), height, colour);
    }

    @FormatMethod
    private void add(@FormatString String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
