package org.fanal.campaigns.referral;

import java.time.Instant;

/**
 * An endpoint stood otherwise from then on.
 *
 * @param id its own, ordered as they came
 * @param reason why, as a tag
 * @param who the user whose word it was; empty where it was nobody's
 */
public record Change(
        long id, EndpointState from, EndpointState to, String reason, String who, Instant at) {}
