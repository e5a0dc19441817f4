package org.fanal.ops.cases;

import org.fanal.flows.effect.Filing;

/**
 * A report on its way into a case.
 *
 * @param subject the vault's subject of the number it came from
 * @param filing what was reported
 * @param drill whether it is an exercise
 */
public record Report(long subject, Filing filing, boolean drill) {}
