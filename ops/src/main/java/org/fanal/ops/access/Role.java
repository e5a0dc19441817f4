package org.fanal.ops.access;

import static org.fanal.ops.access.Right.ALERTS;
import static org.fanal.ops.access.Right.AUDIT;
import static org.fanal.ops.access.Right.CAMPAIGNS_APPROVE;
import static org.fanal.ops.access.Right.CAMPAIGNS_WRITE;
import static org.fanal.ops.access.Right.CASES;
import static org.fanal.ops.access.Right.ENDPOINTS;
import static org.fanal.ops.access.Right.ENDPOINTS_CONFIRM;
import static org.fanal.ops.access.Right.ENDPOINTS_WRITE;
import static org.fanal.ops.access.Right.MESSAGES;
import static org.fanal.ops.access.Right.RECIPIENTS;
import static org.fanal.ops.access.Right.RECIPIENTS_WRITE;
import static org.fanal.ops.access.Right.ROUTES;
import static org.fanal.ops.access.Right.ROUTES_WRITE;
import static org.fanal.ops.access.Right.STATISTICS;
import static org.fanal.ops.access.Right.TEAMS;
import static org.fanal.ops.access.Right.TEAMS_WRITE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is here, and so what they may see and do: as little as their work needs (R20). */
public enum Role {
    /** Answers callers and follows cases. */
    WORKER(CASES, ALERTS, MESSAGES, ENDPOINTS, ROUTES),
    /** Takes alerts. */
    RESPONDER(CASES, ALERTS),
    /**
     * Leads workers and responders: says who is called and which endpoints work, and follows
     * campaigns.
     */
    LEAD(
            CASES,
            ALERTS,
            MESSAGES,
            ROUTES,
            ENDPOINTS,
            ENDPOINTS_CONFIRM,
            TEAMS,
            TEAMS_WRITE,
            Right.CAMPAIGNS,
            STATISTICS),
    /** Plans campaigns: what was sent, never who asked for help. */
    CAMPAIGNS(
            MESSAGES,
            ROUTES,
            ROUTES_WRITE,
            ENDPOINTS,
            ENDPOINTS_WRITE,
            ENDPOINTS_CONFIRM,
            RECIPIENTS,
            RECIPIENTS_WRITE,
            Right.CAMPAIGNS,
            CAMPAIGNS_WRITE,
            CAMPAIGNS_APPROVE,
            STATISTICS),
    /** Reads statistics and campaigns alone. */
    ANALYST(STATISTICS, Right.CAMPAIGNS),
    /** Cares for the machine: needs to see that everything goes through. */
    ADMIN(Right.values()),
    /** Watches over all of them: reads everything, changes nothing. */
    AUDITOR(
            CASES,
            ALERTS,
            MESSAGES,
            AUDIT,
            ROUTES,
            ENDPOINTS,
            RECIPIENTS,
            TEAMS,
            Right.CAMPAIGNS,
            STATISTICS);

    @SuppressWarnings("ImmutableEnumChecker") // of Set.of
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** As the command line and the API write it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean may(Right right) {
        return rights.contains(right);
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
