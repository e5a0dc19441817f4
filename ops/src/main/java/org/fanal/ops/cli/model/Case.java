package org.fanal.ops.cli.model;

import java.time.Duration;

/**
 * What is simulated.
 *
 * @param messages to send
 * @param rate the share of messages that cause a contact: the truth, which the pace has to learn
 * @param halfLife of the time to a response: the truth too
 * @param hotline who answers
 * @param seed of all chance
 */
record Case(int messages, double rate, Duration halfLife, Hotline hotline, long seed) {

    /**
     * Who answers.
     *
     * @param people on shift all the time
     * @param base contacts an hour that come anyway
     * @param handling mean time of a contact
     * @param patience mean time after which somebody who waits gives up
     */
    record Hotline(int people, double base, Duration handling, Duration patience) {}
}
