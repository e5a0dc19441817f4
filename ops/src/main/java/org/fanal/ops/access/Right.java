package org.fanal.ops.access;

/** What a role may allow. */
public enum Right {
    /** Read cases. */
    CASES,
    /** Read alerts. */
    ALERTS,
    /** Read what was sent, without numbers and words. */
    MESSAGES,
    /** Read the audit. */
    AUDIT
}
