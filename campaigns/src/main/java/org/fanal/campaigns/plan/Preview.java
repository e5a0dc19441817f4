package org.fanal.campaigns.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;

/**
 * What a campaign would do if it began now, before anybody is written to.
 *
 * @param campaign its id
 * @param revision the one looked at
 * @param at when it was counted
 * @param people how many there are, who is left out, where and in what language the others are
 * @param texts each text as a phone shows it
 * @param cost of one wave
 * @param pace how long it takes, and what it brings about
 * @param findings blockers first, then warnings
 */
public record Preview(
        String campaign,
        int revision,
        Instant at,
        People people,
        List<Text> texts,
        Cost cost,
        Pace pace,
        List<Finding> findings) {
    /** Why somebody may be left out. */
    static final List<String> REASONS =
            List.of(
                    "permission",
                    "no-text",
                    "no-time-zone",
                    "no-hour",
                    "holdout",
                    "no-channel",
                    "gate",
                    "cap");

    /**
     * Whom it concerns.
     *
     * @param audience all of the audience
     * @param written those who would get a message
     * @param groups these, counted
     * @param leftOut the others by reason: {@code permission} (they said no), {@code no-text},
     *     {@code no-time-zone}, {@code no-hour}, {@code holdout}, {@code no-channel}, {@code gate},
     *     {@code cap}
     */
    public record People(
            int audience, int written, List<Group> groups, Map<String, Integer> leftOut) {}

    /**
     * Recipients who have all of these in common.
     *
     * @param route id; empty where the audience names none
     * @param country ISO 3166 alpha-2 of their number
     */
    public record Group(
            String route, Optional<Stage> stage, String language, String country, int recipients) {}

    /**
     * A text.
     *
     * @param text its key
     * @param unicode whether it goes as UCS-2
     * @param segments what a carrier bills for each recipient, and how the phone gets it
     * @param glimpse what a locked phone shows of it
     */
    public record Text(
            String text, String language, boolean unicode, List<String> segments, String glimpse) {}

    /**
     * What one wave costs.
     *
     * @param segments in all
     * @param amount in the currency of the prices; empty without prices for all
     * @param unpriced segments to countries that have no price
     */
    public record Cost(long segments, Optional<BigDecimal> amount, long unpriced) {}

    /**
     * How long it takes.
     *
     * @param begins the first message; empty where there is none
     * @param ends the last one, at the channels' rate, in the hours allowed, and no faster than the
     *     people who answer; empty where it would not end within half a year
     * @param contacts an hour that it would bring about at the channels' rate
     * @param capacity contacts an hour that can be answered beside those that come anyway
     */
    public record Pace(
            Optional<Instant> begins,
            Optional<Instant> ends,
            Optional<Double> contacts,
            Optional<Double> capacity) {}

    /** Whether anything forbids that it is approved. */
    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
