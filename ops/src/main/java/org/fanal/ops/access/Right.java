package org.fanal.ops.access;

/** What a role may allow: to read something, or to do something to it. */
public enum Right {
    /** Read cases. */
    CASES,
    /** Read alerts. */
    ALERTS,
    /** Read what was sent, without numbers and words. */
    MESSAGES,
    /** Read the audit. */
    AUDIT,
    /** Read places and routes. */
    ROUTES,
    /** Add and edit places and routes. */
    ROUTES_WRITE,
    /** Read referral endpoints, and whether they work. */
    ENDPOINTS,
    /** Add and edit referral endpoints. */
    ENDPOINTS_WRITE,
    /** Say that an endpoint works, or is in maintenance. */
    ENDPOINTS_CONFIRM,
    /** Read whom campaigns may write to, without numbers. */
    RECIPIENTS,
    /** Add, import and take out recipients. */
    RECIPIENTS_WRITE,
    /** Read campaigns, their preview and their effect. */
    CAMPAIGNS,
    /** Draft, submit, start, pause and cancel campaigns. */
    CAMPAIGNS_WRITE,
    /** Approve a campaign; that it is not one's own, the campaign sees to. */
    CAMPAIGNS_APPROVE,
    /** Read teams and responders, without phones. */
    TEAMS,
    /** Say who is called, and when. */
    TEAMS_WRITE,
    /** Read statistics. */
    STATISTICS
}
