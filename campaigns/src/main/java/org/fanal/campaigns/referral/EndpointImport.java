package org.fanal.campaigns.referral;

import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Takes the card of another's directory into the store. Whatever is new in it nobody has shown to
 * work: it is UNVERIFIED until somebody does (campaigns.md 3.1).
 */
public final class EndpointImport {
    private final Endpoints endpoints;

    public EndpointImport(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** What became of a card. */
    public enum Result {
        NEW,
        CHANGED,
        SAME,
        /** The one of that id is confidential here: nothing from outside changes it (R22). */
        CONFIDENTIAL
    }

    /**
     * Adds or replaces one; how it is proven to work, and by whom, stays where the card is silent.
     *
     * @param who does it
     */
    public Result take(Tx tx, Endpoint card, String who) {
        if (endpoints.create(tx, card)) return Result.NEW;
        Endpoint before = endpoints.one(tx, card.id()).orElseThrow().card();
        if (before.service().confidential()) return Result.CONFIDENTIAL;
        Endpoint after = card.proof().checkIn().isEmpty() ? with(card, before.proof()) : card;
        if (EndpointForm.text(after).equals(EndpointForm.text(before))) return Result.SAME;
        boolean _ = endpoints.replace(tx, after, who);
        Optional<Known> _ = endpoints.forget(tx, card.id(), who);
        return Result.CHANGED;
    }

    private static Endpoint with(Endpoint card, Endpoint.Proof proof) {
        return new Endpoint(
                card.id(), card.name(), card.service(), card.coverage(), card.contact(), proof);
    }
}
