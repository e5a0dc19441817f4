package org.fanal.flows.effect;

/** What a turn asks for. Carried out by the gateway, in the transaction that stores the session. */
public sealed interface Effect {

    /**
     * What the caller sees or hears now: already fitted to the medium, one USSD screen, one SMS,
     * one prompt.
     *
     * @param text not empty
     * @param ends whether the conversation ends with it
     */
    record Reply(String text, boolean ends) implements Effect {
        @Override
        public String toString() {
            return "Reply[…, ends=" + ends + "]";
        }
    }

    /** A report is filed, or filed again with more in it. */
    record FileReport(Filing filing) implements Effect {}

    /**
     * The caller decided on a consent (R12).
     *
     * @param purpose such as {@code help keep share police statistics}
     * @param given yes or no
     * @param wording the key of the question as it was put
     * @param language BCP 47 tag it was put in
     */
    record Consent(String purpose, boolean given, String wording, String language)
            implements Effect {}

    /** The caller said whether and how we may write or call (R3). */
    record Contact(ContactWish wish) implements Effect {}

    /** The caller's own word: they are on this route at this stage. */
    record Subscribe(String route, String stage) implements Effect {}

    /** The caller was told of this referral endpoint. */
    record Referred(String need, String endpoint) implements Effect {}

    /** The conversation has ended. */
    record End(Ending how) implements Effect {}
}
