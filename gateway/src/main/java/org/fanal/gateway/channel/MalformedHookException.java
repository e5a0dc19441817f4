package org.fanal.gateway.channel;

/** A request that is not the carrier's form; the message names the field, never its value. */
public final class MalformedHookException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedHookException(String what) {
        super(what);
    }
}
