package org.fanal.campaigns.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.referral.Requirement;
import org.fanal.flows.medium.Medium;

/**
 * What a campaign is to do, as its file or the API says it; {@code CampaignState} says how far it
 * is.
 *
 * @param id such as {@code dry-season}
 * @param objective what is to be different afterwards; without one nothing is approved
 * @param audience whom it speaks to
 * @param requires what must work for a recipient's place, language and hour
 * @param content what it says
 * @param timing when
 * @param limits how much at most
 */
public record CampaignSpec(
        String id,
        String objective,
        Audience audience,
        List<Requirement> requires,
        Content content,
        Timing timing,
        Limits limits) {

    /**
     * What it says.
     *
     * @param medium SMS, or VOICE: a recorded message, sent once voice exists
     * @param text key of the text in {@code languages/*.yaml}; {@code …@origin} is a stage's own
     * @param variants other texts beside it, with their shares of the recipients; may be empty
     */
    public record Content(Medium medium, String text, List<Variant> variants) {}

    /**
     * Another text.
     *
     * @param text its key
     * @param percent its share of the recipients, 1 to 99
     */
    public record Variant(String text, int percent) {}

    /**
     * When it speaks; all in each recipient's own time zone.
     *
     * @param start the first instant, as a local time
     * @param window the hours; may cross midnight
     * @param waves once, again and again, or after something a recipient did
     */
    public record Timing(LocalDateTime start, Window window, Waves waves) {}

    /**
     * Hours of the day, from the first, to just before the second; equal ones are the whole day.
     *
     * @param from local time
     * @param to local time; before {@code from} where the window crosses midnight
     */
    public record Window(LocalTime from, LocalTime to) {}

    /** How often. */
    public sealed interface Waves {
        /** One wave. */
        record Once() implements Waves {}

        /**
         * A wave, and again.
         *
         * @param every from start to start; at least a day
         * @param times waves in all, at least 2
         */
        record Recurring(Duration every, int times) implements Waves {}

        /**
         * Each recipient at their own time, after they told us that they are on the route.
         *
         * @param after how long after
         */
        record Triggered(Duration after) implements Waves {}
    }

    /**
     * How much at most.
     *
     * @param holdoutPercent share that gets nothing for now, so that the effect can be told; 0 to
     *     50
     * @param budget what it may cost; empty: no bound
     * @param cap how many campaign messages one person may get; over all campaigns
     */
    public record Limits(int holdoutPercent, Optional<Budget> budget, Cap cap) {}

    /**
     * What it may cost.
     *
     * @param most in the currency of the prices
     * @param prices of one segment, by ISO 3166 alpha-2 of the number
     */
    public record Budget(BigDecimal most, Map<String, BigDecimal> prices) {}

    /**
     * Messages of any campaign to one person.
     *
     * @param messages at most so many
     * @param every within so long
     */
    public record Cap(int messages, Duration every) {}
}
