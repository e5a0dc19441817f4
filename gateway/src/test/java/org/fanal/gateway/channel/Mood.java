package org.fanal.gateway.channel;

/** How a fake carrier takes what it is sent. */
public enum Mood {
    /** It accepts and delivers. */
    WELL,
    /** HTTP 500, nothing is taken. */
    SERVER_ERROR,
    /** HTTP 429, nothing is taken. */
    TOO_MANY,
    /** Our account has no credit or is suspended. */
    NO_CREDIT,
    /** The recipient has opted out at the carrier. */
    OPTED_OUT,
    /** The recipient is none that it serves. */
    REFUSED,
    /** It takes the message and never answers. */
    HANGS,
    /** It takes nothing and cuts the connection. */
    CUTS,
    /** It delivers the message and cuts the connection before it answers. */
    CUTS_AFTER_TAKING,
    /** It answers 200 with what is not JSON. */
    GARBAGE
}
