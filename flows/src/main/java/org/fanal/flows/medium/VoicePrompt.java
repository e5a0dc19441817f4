package org.fanal.flows.medium;

/** A screen as it is said: each option ends with its key, since that is what is remembered. */
public final class VoicePrompt {
    private VoicePrompt() {}

    /** The text to say, a sentence a line. */
    public static String of(Screen screen) {
        StringBuilder said = new StringBuilder(screen.text().strip());
        for (Screen.Option option : screen.options()) {
            if (!said.isEmpty()) said.append('\n');
            said.append(option.label().strip()).append(": ").append(option.key()).append('.');
        }
        return said.toString();
    }
}
