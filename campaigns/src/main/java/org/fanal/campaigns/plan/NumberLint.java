package org.fanal.campaigns.plan;

import java.util.ArrayList;
import java.util.List;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.referral.Numbers;
import org.fanal.flows.place.Places;

/**
 * No number is advertised that is not known to lead to help ({@code campaigns.md} 3.1): each number
 * in each text is the contact of a registered endpoint that serves one of the campaign's needs and
 * covers its audience.
 */
final class NumberLint {
    private final List<Known> known;
    private final Places places;

    NumberLint(List<Known> known, Places places) {
        this.known = known;
        this.places = places;
    }

    List<Finding> check(CampaignSpec spec, Ground ground, List<Said> texts) {
        List<Finding> found = new ArrayList<>();
        for (Said said : texts)
            for (String number : Numbers.in(said.words())) {
                String wrong = wrong(number, spec, ground);
                if (!wrong.isEmpty())
                    found.add(
                            Finding.blocker(
                                    "number",
                                    said,
                                    "'"
                                            + said.text()
                                            + "' in languages/"
                                            + said.language()
                                            + ".yaml names "
                                            + number
                                            + ", "
                                            + wrong));
            }
        return found;
    }

    /** Empty where nothing is. */
    private String wrong(String number, CampaignSpec spec, Ground ground) {
        List<Known> all =
                known.stream().filter(each -> each.has(number, ground.countries())).toList();
        List<Known> theirs = all.stream().filter(each -> !each.confidential()).toList();
        if (theirs.isEmpty() && !all.isEmpty())
            return "which belongs to a confidential endpoint, whose contact goes to nobody unasked"
                    + " (R22), take it out and name the hotline";
        if (theirs.isEmpty())
            return "which is the contact of no referral endpoint, register it or take it out (what"
                    + " is no number to call is written in words)";
        if (theirs.stream().noneMatch(each -> each.serves(spec.requires())))
            return "whose endpoint '"
                    + theirs.getFirst().endpoint()
                    + "' serves none of the needs that the campaign requires, require one or name"
                    + " another number";
        boolean covered =
                theirs.stream()
                        .filter(each -> each.serves(spec.requires()))
                        .anyMatch(each -> ground.coveredBy(each, places));
        return covered
                ? ""
                : "whose endpoint '"
                        + theirs.getFirst().endpoint()
                        + "' does not cover the audience, name one that does or narrow the"
                        + " audience";
    }
}
