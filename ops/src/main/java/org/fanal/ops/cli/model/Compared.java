package org.fanal.ops.cli.model;

import org.fanal.campaigns.run.pace.Arrivals;
import org.fanal.campaigns.run.pace.PaceRules;

/**
 * The same case twice.
 *
 * @param is what was simulated
 * @param atOnce all messages at once
 * @param paced as the pace allowed
 */
record Compared(Case is, Outcome atOnce, Outcome paced) {

    /** Contacts an hour that the people can take within the bound. */
    double capacity() {
        return Arrivals.most(
                is.hotline().people(),
                is.hotline().handling(),
                is.hotline().patience(),
                PaceRules.USUAL.bound());
    }

    int hours() {
        return Math.max(atOnce.hours().size(), paced.hours().size());
    }

    /** An hour of an outcome; an empty one after its end. */
    static Outcome.Hour hour(Outcome outcome, int number) {
        return number < outcome.hours().size()
                ? outcome.hours().get(number)
                : new Outcome.Hour(0, 0, 0);
    }
}
