package org.fanal.flows.load;

/** Whether a problem stops {@code run}. */
public enum Severity {
    ERROR,
    WARNING
}
