package org.fanal.campaigns.plan;

import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;

/**
 * All that a campaign says, as it stands at one instant: what is judged, and what then leaves, are
 * the same words.
 *
 * @param words ready to be sent; without those that are missing or fail
 * @param pledge what an approval of it is of
 */
public record Speech(Map<Part, String> words, Pledge pledge) {

    public Speech {
        words = Map.copyOf(words);
    }

    /**
     * Whom a text is for.
     *
     * @param key such as {@code campaign.dry-season}
     * @param language BCP 47 tag
     * @param stage the recipient's, which may have a text of its own
     */
    public record Part(String key, String language, Optional<Stage> stage) {}

    /** A text; empty where there is none in exactly this language: nobody gets another one. */
    public Optional<String> text(String key, String language, Optional<Stage> stage) {
        return Optional.ofNullable(words.get(new Part(key, language, stage)));
    }
}
