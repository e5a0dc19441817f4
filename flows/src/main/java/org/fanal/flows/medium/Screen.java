package org.fanal.flows.medium;

import java.util.List;

/**
 * What is put to a person, before it is fitted to a medium.
 *
 * @param text the question or statement; lines are parted by newlines
 * @param options what can be chosen, in order; none where nothing can
 * @param skippable whether the question may be passed over
 */
public record Screen(String text, List<Option> options, boolean skippable) {

    public Screen {
        options = List.copyOf(options);
    }

    /** A statement, or a question that is answered in words. */
    public static Screen of(String text) {
        return new Screen(text, List.of(), false);
    }

    /**
     * One choice.
     *
     * @param key what is pressed: ASCII digits, so that a line in any script starts with it
     * @param label its words
     */
    public record Option(String key, String label) {

        /** As a line of a screen: the key, a space, the label on one line. */
        public String line() {
            return key + " " + label.strip().replace('\n', ' ');
        }
    }
}
