package org.fanal.gateway.conversation;

import org.fanal.flows.effect.Filing;

/**
 * A report as it was filed.
 *
 * @param subject the vault's subject of the caller
 * @param filing what was reported
 * @param drill whether it is an exercise
 */
public record FiledReport(long subject, Filing filing, boolean drill) {}
