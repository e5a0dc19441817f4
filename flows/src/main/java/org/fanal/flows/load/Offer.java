package org.fanal.flows.load;

import java.util.List;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Screen;

/**
 * What a channel carries to callers, for the checks of texts.
 *
 * @param channel its id
 * @param media those that callers come by
 * @param limits what a screen of it may hold
 * @param longestText the most UTF-16 units that its carrier takes in one text message
 * @param languages BCP 47 tags offered there; empty: all
 */
public record Offer(
        String channel,
        List<Medium> media,
        Limits limits,
        int longestText,
        List<String> languages) {

    boolean by(Medium medium, String language) {
        return media.contains(medium) && (languages.isEmpty() || languages.contains(language));
    }

    /** The whole of a screen as one message. */
    static int length(Screen screen) {
        return screen.text().length()
                + screen.options().stream().mapToInt(option -> option.line().length() + 1).sum();
    }
}
