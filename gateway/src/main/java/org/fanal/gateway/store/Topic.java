package org.fanal.gateway.store;

/**
 * What may have fallen due: a loop that waits for the topic looks in the store once it is woken.
 */
public enum Topic {
    /** A delivery of the journal waits. */
    JOURNAL,
    /** A row of the outbox may be sent. */
    OUTBOX,
    /** An instant at which a conversation falls silent has changed. */
    CONVERSATIONS,
    /** A step of an alert has been stored. */
    ALERTS,
    /** A place or a route has changed. */
    LAND,
    /** A referral endpoint, or what is known of it, has changed. */
    ENDPOINTS,
    /** A campaign may have something to do. */
    CAMPAIGNS,
    /** Something shown to people has changed. */
    LIVE
}
