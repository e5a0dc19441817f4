package org.fanal.flows.language;

import java.util.Map;
import java.util.Optional;

/**
 * The texts of one language. A key may carry a variant behind {@code @}: a medium ({@code
 * safe.question@voice}) or a campaign's stage.
 *
 * @param tag BCP 47
 * @param name as its speakers write it
 * @param latin the name in plain Latin letters, for a USSD screen
 * @param review empty for a draft
 * @param texts by key
 */
public record Catalogue(
        String tag,
        String name,
        String latin,
        Optional<Review> review,
        Map<String, Wording> texts) {

    public Catalogue {
        texts = Map.copyOf(texts);
    }

    /** Whether nobody has yet vouched for the texts. */
    public boolean draft() {
        return review.isEmpty();
    }
}
