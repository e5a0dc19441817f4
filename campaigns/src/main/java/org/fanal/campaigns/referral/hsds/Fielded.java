package org.fanal.campaigns.referral.hsds;

import java.util.Set;

/** Keys of a card that HSDS has a field for, or that are said otherwise. */
final class Fielded {
    static final Set<String> KEYS =
            Set.of("id", "name", "needs", "covers", "languages", "contact", "eligibility", "ages");

    private Fielded() {}
}
