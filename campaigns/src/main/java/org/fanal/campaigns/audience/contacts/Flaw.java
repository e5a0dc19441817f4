package org.fanal.campaigns.audience.contacts;

/**
 * What is wrong with one line, in plain words; never what stands there, since that may be a number
 * (R10).
 *
 * @param line from 1, as a spreadsheet shows it
 * @param column such as {@code number}; empty where the line as a whole is meant
 * @param what what is wrong
 * @param cure what to do
 */
public record Flaw(long line, String column, String what, String cure) {

    /** {@code line 3, number: no number stands there, write it such as +221770000000}. */
    public String words() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + what + ", " + cure;
    }
}
