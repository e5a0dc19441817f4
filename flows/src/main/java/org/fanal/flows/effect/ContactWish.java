package org.fanal.flows.effect;

import java.util.Optional;
import org.fanal.flows.medium.Medium;

/**
 * May we write or call, how and when (R3). Not asked is no.
 *
 * @param allowed whether we may
 * @param medium SMS or VOICE; empty where not allowed
 * @param hours when, in the caller's own time zone
 */
public record ContactWish(boolean allowed, Optional<Medium> medium, Hours hours) {

    /** The hours offered: any time; 08:00 to 18:00; 18:00 to 22:00. */
    public enum Hours {
        ANY,
        DAYTIME,
        EVENING
    }

    public static final ContactWish NONE = new ContactWish(false, Optional.empty(), Hours.ANY);
}
