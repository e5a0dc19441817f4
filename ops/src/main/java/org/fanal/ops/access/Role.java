package org.fanal.ops.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is here, and so what they may see: as little as their work needs (R20). */
public enum Role {
    /** Answers callers and follows cases. */
    WORKER,
    /** Takes alerts. */
    RESPONDER,
    /** Leads workers and responders. */
    LEAD,
    /** Plans campaigns: what was sent, never who asked for help. */
    CAMPAIGNS,
    /** Reads statistics alone. */
    ANALYST,
    /** Cares for the machine: needs to see that cases and alerts go through. */
    ADMIN,
    /** Watches over all of them. */
    AUDITOR;

    /** As the command line and the API write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean may(Right right) {
        return switch (this) {
            case WORKER, LEAD, ADMIN -> right != Right.AUDIT;
            case RESPONDER -> right == Right.CASES || right == Right.ALERTS;
            case CAMPAIGNS -> right == Right.MESSAGES;
            case ANALYST -> false;
            case AUDITOR -> true;
        };
    }

    /** Reads what a command wrote. */
    public static Optional<Role> of(String tag) {
        return Arrays.stream(values()).filter(role -> role.tag().equals(tag)).findFirst();
    }

    /** All of them in words. */
    public static String words() {
        return Arrays.stream(values()).map(Role::tag).collect(Collectors.joining(", "));
    }
}
