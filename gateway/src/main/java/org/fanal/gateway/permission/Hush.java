package org.fanal.gateway.permission;

/** Why nothing more is sent to a caller until they write again. */
public enum Hush {
    /** They left by the exit word (R7): someone may be looking at the phone. */
    EXIT,
    /** They took the quiet way, or said never (R2). */
    NEVER
}
