package org.fanal.campaigns.referral;

import java.util.List;

/** Whether a campaign may speak to a cell at an instant. */
public sealed interface GateVerdict {
    /** Stands for the need where it is a number of the text that does not work. */
    String NUMBER = "number";

    /**
     * It may.
     *
     * @param endpoints ids of those that stand for the requirements, one each
     */
    record Open(List<String> endpoints) implements GateVerdict {}

    /**
     * It may not.
     *
     * @param need the first requirement that nothing stands for, or {@link #NUMBER}
     * @param reason why, as a tag: {@code none} (no endpoint at all), {@code language}, or the
     *     state of the one that came closest, such as {@code down}, {@code stale}, {@code full}
     * @param endpoint id of that one; empty where there is none
     */
    record Shut(String need, String reason, String endpoint) implements GateVerdict {}
}
