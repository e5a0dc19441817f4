package org.fanal.ops.dispatch.team;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as files write them: {@code 00:00} to {@code 24:00}, as minutes of the day. */
final class Clock24 {
    static final String FORM = "a time of the day such as \"08:00\", in quotes";
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Clock24() {}

    /** As files write it. */
    static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }

    /** Reads one; empty where the text is anything else. */
    static Optional<Integer> parse(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        if (matcher.group(1) == null) return Optional.of(DAY);
        return Optional.of(
                Integer.parseInt(matcher.group(1)) * HOUR + Integer.parseInt(matcher.group(2)));
    }
}
