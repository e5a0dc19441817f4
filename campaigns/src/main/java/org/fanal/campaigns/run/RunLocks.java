package org.fanal.campaigns.run;

/** Keys by which works on runs of campaigns exclude each other on PostgreSQL. */
final class RunLocks {
    /** Whoever releases: caps count over all campaigns. */
    static final String RELEASE = "campaigns.release";

    private RunLocks() {}

    static String of(String campaign) {
        return "campaign:" + campaign;
    }
}
