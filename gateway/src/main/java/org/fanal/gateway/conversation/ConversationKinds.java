package org.fanal.gateway.conversation;

import org.fanal.gateway.store.Kind;

/** What conversations tell the journal. References are ids and tags, never words (R10). */
public final class ConversationKinds {
    /**
     * A report was filed; references {@code filing}, {@code conversation}, {@code subject}. The
     * filing's row holds form, urgency, place, child, police, language, partial, flagged, drill,
     * medium, channel; its answers sealed by the subject's key.
     */
    public static final Kind REPORT_FILED = new Kind("report.filed");

    /**
     * A conversation began; references {@code conversation}, {@code subject}, {@code medium},
     * {@code channel}, and {@code code} of {@link OpeningCodes}, empty where it opened by none.
     */
    public static final Kind CONVERSATION_BEGAN = new Kind("conversation.began");

    /**
     * A conversation ended; references {@code conversation}, {@code subject}, {@code how}, and
     * {@code heard} where they said how they heard of us and let us count it: a code's id.
     */
    public static final Kind CONVERSATION_ENDED = new Kind("conversation.ended");

    /**
     * A caller decided on a consent (R12); references {@code conversation}, {@code subject}, {@code
     * purpose}, {@code given}.
     */
    public static final Kind CONSENT_DECIDED = new Kind("consent.decided");

    /**
     * A number wants nothing more from us, or wants to hear again; references {@code subject},
     * {@code source}.
     */
    public static final Kind OPTED_OUT = new Kind("subject.opted-out");

    public static final Kind OPTED_IN = new Kind("subject.opted-in");

    /**
     * A caller said that they are on a route; references {@code conversation}, {@code subject},
     * {@code route}, {@code stage}, {@code language}, and {@code place}: the id of the place they
     * told, or empty.
     */
    public static final Kind SUBSCRIBED = new Kind("subject.subscribed");

    /**
     * Somebody called and was not taken (R24); references {@code subject}, {@code channel}, {@code
     * drill}, and {@code code} of {@link OpeningCodes}, empty where the number called is none.
     */
    public static final Kind MISSED_CALL = new Kind("contact.missed-call");

    /**
     * Someone unknown wrote to a staff-only channel; references {@code subject}, {@code channel}.
     */
    public static final Kind STRANGER_WROTE = new Kind("stranger.wrote");

    /** A caller was told of a referral endpoint; references {@code need}, {@code endpoint}. */
    public static final Kind REFERRED = new Kind("caller.referred");

    private ConversationKinds() {}
}
