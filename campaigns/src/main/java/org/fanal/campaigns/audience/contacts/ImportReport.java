package org.fanal.campaigns.audience.contacts;

import java.util.List;

/**
 * What an import came to.
 *
 * @param lines lines judged, without the first
 * @param added new recipients
 * @param changed recipients of whom something changed
 * @param same recipients of whom nothing changed
 * @param left people who left campaigns: only their own word brings them back
 * @param refused lines left out
 * @param flaws what is wrong with these; at most {@link ContactsImport#MOST_FLAWS}
 */
public record ImportReport(
        long lines,
        long added,
        long changed,
        long same,
        long left,
        long refused,
        List<Flaw> flaws) {}
