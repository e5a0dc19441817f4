package org.fanal.gateway.web;

import java.time.InstantSource;

/**
 * The limits that all event loops share.
 *
 * @param addresses before verification
 * @param channels after it
 */
record Allowances(Allowance addresses, Allowance channels) {

    static Allowances of(WebLimits limits, InstantSource clock) {
        return new Allowances(
                new Allowance(limits.addressRate(), limits.burst(), clock),
                new Allowance(limits.channelRate(), limits.burst(), clock));
    }
}
