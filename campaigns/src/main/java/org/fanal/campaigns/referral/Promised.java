package org.fanal.campaigns.referral;

import java.util.List;
import java.util.Set;

/**
 * What a message promises to whoever gets it (DESIGN 1.3).
 *
 * @param requires what some endpoint must serve
 * @param numbers those that its text names, as {@link Numbers#in} gives them: whoever is reached by
 *     one must serve a need and work, whatever else does
 * @param countries ISO 3166 alpha-2 of the audience, which may dial a number as there
 */
public record Promised(List<Requirement> requires, Set<String> numbers, Set<String> countries) {
    public Promised {
        requires = List.copyOf(requires);
        numbers = Set.copyOf(numbers);
        countries = Set.copyOf(countries);
    }
}
