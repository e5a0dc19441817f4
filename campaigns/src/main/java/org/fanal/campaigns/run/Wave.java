package org.fanal.campaigns.run;

import java.time.Instant;

/**
 * One going through the audience.
 *
 * @param number from 1
 * @param planned whether everybody has their ledger row
 * @param lookAt when planning goes on
 * @param checkpoint the last subject that has one
 * @param since of whom nothing is new since then had their row by then
 */
record Wave(int number, boolean planned, Instant lookAt, long checkpoint, Instant since) {}
