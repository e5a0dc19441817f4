package org.fanal.campaigns.audience;

/** What an enrolment came to. */
public enum Enrolled {
    /** They are a recipient now. */
    NEW,
    /** They were one, and something about them changed. */
    CHANGED,
    /** Nothing changed. */
    SAME,
    /** They left campaigns, and only their own word brings them back. */
    LEFT
}
