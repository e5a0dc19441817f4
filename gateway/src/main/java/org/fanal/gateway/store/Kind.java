package org.fanal.gateway.store;

/**
 * The kind of an event in the journal.
 *
 * @param name lower case words with dots, such as {@code report.filed}; stored
 */
public record Kind(String name) {}
