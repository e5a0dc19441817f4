package org.fanal.campaigns.plan;

import java.util.Locale;

/**
 * Something about a campaign that people must know before it speaks.
 *
 * @param weight whether it may be approved in spite of it
 * @param code what kind of finding, as a tag such as {@code number}
 * @param text key of the text it is about; empty where it is about none
 * @param language BCP 47 tag of that text; empty where it is about none
 * @param what what is wrong, and what to do
 */
public record Finding(Weight weight, String code, String text, String language, String what) {

    /** Whether a campaign may be approved in spite of it. */
    public enum Weight {
        BLOCKER,
        WARNING;

        /** As the API writes it: lower case. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding blocker(String code, String what) {
        return new Finding(Weight.BLOCKER, code, "", "", what);
    }

    static Finding warning(String code, String what) {
        return new Finding(Weight.WARNING, code, "", "", what);
    }

    static Finding blocker(String code, Said said, String what) {
        return new Finding(Weight.BLOCKER, code, said.text(), said.language(), what);
    }

    static Finding warning(String code, Said said, String what) {
        return new Finding(Weight.WARNING, code, said.text(), said.language(), what);
    }

    /** Whether it forbids that the campaign is approved. */
    public boolean blocks() {
        return weight == Weight.BLOCKER;
    }
}
