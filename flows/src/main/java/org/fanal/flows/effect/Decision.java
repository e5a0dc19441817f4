package org.fanal.flows.effect;

/** A consent as it stands; not asked is never yes (R12). */
public enum Decision {
    YES,
    NO,
    NOT_ASKED
}
