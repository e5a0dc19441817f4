package org.fanal.gateway.channel;

/** No connection to the carrier came about: nothing was handed over, so it may be tried again. */
public final class NotSentException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotSentException(Throwable cause) {
        super("no connection to the carrier", cause);
    }
}
