package org.fanal.campaigns.audience.contacts;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** The lines of a file of contacts, read one by one; those without a word in them are left out. */
interface Sheet extends Iterator<Sheet.Line>, Closeable {

    /**
     * One of them.
     *
     * @param number from 1, as a spreadsheet shows it
     * @param cells its cells, in order; one that could not be read is {@code \uFFFD}
     */
    record Line(long number, List<String> cells) {
        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }
}
