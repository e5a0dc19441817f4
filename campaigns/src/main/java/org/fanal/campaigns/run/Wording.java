package org.fanal.campaigns.run;

import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;

/** The texts of campaigns, as they go out; filled where languages are known. */
public interface Wording {

    /**
     * A text, ready to be sent; empty where there is none in exactly this language: nobody gets a
     * text of another one.
     *
     * @param key such as {@code campaign.dry-season}
     * @param language BCP 47 tag
     * @param stage the recipient's, which may have a text of its own
     * @param endpoints ids of those that work for the recipient now; empty while planning, where
     *     only whether there is a text counts
     */
    Optional<String> text(
            String key, String language, Optional<Stage> stage, List<String> endpoints);
}
