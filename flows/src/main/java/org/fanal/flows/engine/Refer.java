package org.fanal.flows.engine;

import org.fanal.flows.medium.Medium;

/** What may be named to a caller. */
final class Refer {
    private static final String SHELTER = "shelter";
    private static final String HOTLINE = "hotline";

    private Refer() {}

    /** By SMS, which others may read, the hotline stands for a shelter (R22). */
    static String need(String asked, Medium medium) {
        return medium == Medium.SMS && asked.equals(SHELTER) ? HOTLINE : asked;
    }
}
