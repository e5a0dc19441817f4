package org.fanal.campaigns.audience.contacts;

/** The file as a whole cannot be read; the message says why and what to do, and no word of it. */
public final class UnreadableContactsException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableContactsException(String message) {
        super(message);
    }
}
