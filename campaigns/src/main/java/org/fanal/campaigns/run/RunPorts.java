package org.fanal.campaigns.run;

import org.fanal.campaigns.referral.Gate;

/**
 * Whom runs of campaigns ask.
 *
 * @param gate whether what a campaign promises works
 * @param wording what it says
 * @param budget how fast it may say it
 */
public record RunPorts(Gate gate, Wording wording, ReleaseBudget budget) {}
