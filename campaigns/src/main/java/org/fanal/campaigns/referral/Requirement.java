package org.fanal.campaigns.referral;

/**
 * What must work where a campaign speaks.
 *
 * @param need such as {@code hotline} or {@code shelter}: an open list
 */
public record Requirement(String need) {}
