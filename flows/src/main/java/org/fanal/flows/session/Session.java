package org.fanal.flows.session;

import org.fanal.flows.medium.Medium;

/**
 * A conversation between two turns.
 *
 * @param medium what carries it
 * @param language BCP 47 tag; empty before one is chosen
 * @param ended whether nothing more is expected
 */
public record Session(Medium medium, String language, boolean ended) {}
