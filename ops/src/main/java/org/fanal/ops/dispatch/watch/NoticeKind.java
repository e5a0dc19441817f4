package org.fanal.ops.dispatch.watch;

import java.util.Locale;

/** What supervisors are told or shown; the store keeps the name. */
public enum NoticeKind {
    /** No team fits, or no policy does: they are called themselves. */
    NOBODY_FITS("supervisor.nobody"),
    /** A step had nobody to call. */
    NOBODY_ON_DUTY("supervisor.flag"),
    /** A policy came to its end and nobody took the alert. */
    POLICY_ENDED("supervisor.flag"),
    /** An alert could not be brought to somebody by any channel. */
    UNREACHED("supervisor.flag"),
    CHANNEL_DOWN("supervisor.carrier"),
    /** What a campaign told people to turn to does not work. */
    NUMBER_DOWN("supervisor.number"),
    /** The program stopped a campaign; only a person lets it go on. */
    CAMPAIGN_HALTED("supervisor.campaign"),
    /** The gate of a part of a campaign was shut for so long that only a person opens it. Shown. */
    CAMPAIGN_CELL("supervisor.campaign"),
    /** A referral endpoint works no more, or works again. Shown. */
    ENDPOINT("supervisor.number"),
    /** An event could not be handled. */
    PARKED("supervisor.parked"),
    /** A responder stopped SMS from us (R9). */
    STOPPED_SMS("supervisor.stopword"),
    /** Someone unknown wrote like staff, or to staff. Shown, not told. */
    STRANGER("supervisor.stranger"),
    /** A conversation was left by the exit word (R7). Shown, not told. */
    EXIT("supervisor.flag");

    private final String key;

    NoticeKind(String key) {
        this.key = key;
    }

    /** The key of the text. */
    String key() {
        return key;
    }

    /** As the API writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
