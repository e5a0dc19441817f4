package org.fanal.flows.medium;

/** A screen as one SMS: the question, then a line an option, then the line that passes over. */
public final class SmsText {
    private SmsText() {}

    /** The text, with plain punctuation where that saves segments. */
    public static String of(Screen screen, Labels labels) {
        StringBuilder text = new StringBuilder(screen.text().strip());
        for (Screen.Option option : screen.options()) {
            if (!text.isEmpty()) text.append('\n');
            text.append(option.line());
        }
        if (screen.skippable()) text.append('\n').append(labels.skip());
        return Smart.plain(text.toString());
    }
}
