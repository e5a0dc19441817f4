package org.fanal.ops.cli.model;

import java.time.Duration;
import java.util.List;

/**
 * What came of a campaign.
 *
 * @param contacts caused by it and others, from the first message until all have had their time
 * @param answered those that a person answered
 * @param abandoned those who gave up
 * @param sending from the first message to the last
 * @param stopped whether the pace stopped for abandonment before all were sent
 * @param hours what happened in each hour
 */
record Outcome(
        int contacts,
        int answered,
        int abandoned,
        Duration sending,
        boolean stopped,
        List<Hour> hours) {

    /**
     * One hour.
     *
     * @param sent messages
     * @param contacts that began
     * @param abandoned that ended so
     */
    record Hour(int sent, int contacts, int abandoned) {}

    double abandonedShare() {
        return contacts == 0 ? 0 : (double) abandoned / contacts;
    }

    int peak() {
        return hours.stream().mapToInt(Hour::contacts).max().orElse(0);
    }
}
