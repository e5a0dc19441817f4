package org.fanal.flows.language;

import java.time.LocalDate;

/**
 * That somebody who speaks the language has read all its texts.
 *
 * @param by who
 * @param on when
 */
public record Review(String by, LocalDate on) {}
