package org.fanal.ops.dispatch.reply;

/** What a responder wants done with an alert. */
public enum Verb {
    TAKE,
    PASS,
    CLOSE
}
