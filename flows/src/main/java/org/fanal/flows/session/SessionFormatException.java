package org.fanal.flows.session;

/** What was to be a stored session is none. The message holds nothing of its content (R10). */
public final class SessionFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SessionFormatException(String why) {
        super("not a stored session: " + why);
    }
}
