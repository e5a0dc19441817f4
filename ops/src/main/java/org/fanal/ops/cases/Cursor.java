package org.fanal.ops.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a list begins: behind the row opened at that instant under that id. Lists
 * run from the newest to the oldest.
 */
public record Cursor(Instant openedAt, long id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})-([0-9]{1,19})");

    /** Before the first row. */
    public static final Cursor START =
            new Cursor(Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE);

    /** Reads what {@link #text} wrote; empty where it is anything else. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new Cursor(
                            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
                            Long.parseLong(matcher.group(2))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** As it travels. */
    public String text() {
        return openedAt.toEpochMilli() + "-" + id;
    }
}
