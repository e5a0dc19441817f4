package org.fanal.gateway.permission;

/** Why we would write to a caller. */
public enum Purpose {
    /** To answer or follow up what they told us: only in the windows of R1 and R3. */
    DIALOGUE,
    /** A campaign they receive: until they say stop or no, or leave in a hurry; in their hours. */
    CAMPAIGN
}
