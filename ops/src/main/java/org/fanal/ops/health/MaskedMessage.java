package org.fanal.ops.health;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * The message of a line of the log, on one line, with whatever looks like a telephone number taken
 * out: the last line of defence (R10), behind types that print masked. Ids are longer than numbers
 * and stay.
 */
public final class MaskedMessage extends ClassicConverter {
    private static final Pattern NUMBER =
            Pattern.compile("\\+[0-9][0-9 ().-]{5,20}[0-9]|(?<![0-9])[0-9]{9,15}(?![0-9])");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\"]+");

    @Override
    public String convert(ILoggingEvent event) {
        return masked(String.valueOf(event.getFormattedMessage()));
    }

    static String masked(String message) {
        return BREAKS.matcher(NUMBER.matcher(message).replaceAll("…")).replaceAll(" ");
    }
}
