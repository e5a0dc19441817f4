package org.fanal.campaigns.run.pace;

/**
 * What a campaign's pace is held to.
 *
 * @param bound the share of callers that may give up; beyond it the campaign stops
 * @param aim the share that is aimed at, below the bound, so that chance does not break it
 * @param pilot share of the recipients in the pilot wave
 * @param held share of the pilot's responses to wait for before going on
 * @param prior what is taken for the response rate before anything is seen
 */
public record PaceRules(
        double bound, double aim, double pilot, double held, ResponseRate.Prior prior) {

    /** At most 5 % give up; a pilot of 2 %, awaited to three quarters (campaigns.md 4). */
    public static final PaceRules USUAL =
            new PaceRules(0.05, 0.03, 0.02, 0.75, ResponseRate.Prior.USUAL);
}
