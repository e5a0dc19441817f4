package org.fanal.campaigns.run;

import java.time.Instant;

/**
 * One going through the audience.
 *
 * @param number from 1
 * @param planned whether everybody has their ledger row
 * @param lookAt when planning goes on
 * @param checkpoint the last subject that has one
 */
record Wave(int number, boolean planned, Instant lookAt, long checkpoint) {}
