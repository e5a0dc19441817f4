package org.fanal.campaigns.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;

/**
 * Referral endpoints in the store, where they are the truth after the first start: cards, keepers,
 * and what every signal does to what is known. Each change of standing is logged and told to the
 * journal in the transaction that caused it. Thread-safe.
 */
public final class Endpoints {
    private static final String NOBODY = "";
    private final EndpointRows rows = new EndpointRows();
    private final Keepers keepers;
    private final EndpointLog log;
    private final InstantSource clock;

    public Endpoints(Vault vault, Journal journal, IdSource ids, InstantSource clock) {
        this.keepers = new Keepers(vault);
        this.log = new EndpointLog(journal, ids);
        this.clock = clock;
    }

    /** All of them, in the order in which they were added. */
    public List<Known> all(Tx tx) {
        return rows.all(tx);
    }

    /** One of them. */
    public Optional<Known> one(Tx tx, String id) {
        return rows.one(tx, id);
    }

    /** Its changes of standing, the late ones first. */
    public List<Change> changes(Tx tx, String id, Optional<Long> before, int limit) {
        return log.changes(tx, id, before, limit);
    }

    /** Phones of its keepers, masked (R10). */
    public List<String> keepers(Tx tx, String id) {
        return keepers.masked(tx, id);
    }

    /**
     * Adds an endpoint of a file that the deployment was begun with, of which nothing is known yet;
     * false where there is one of that id.
     */
    public boolean create(Tx tx, Endpoint card) {
        return create(tx, card, NOBODY);
    }

    /**
     * As {@link #create(Tx, Endpoint)}, by a user: somebody else has to stand for it before people
     * are sent there.
     */
    public boolean create(Tx tx, Endpoint card, String who) {
        Instant now = clock.instant();
        Standing first = Judgement.of(card, Health.UNKNOWN, now);
        if (!rows.insert(tx, card, who, first, now)) return false;
        keepers.set(tx, card.id(), phones(card));
        changed(tx);
        return true;
    }

    /**
     * Another card for an endpoint; what is known of it stays, unless people are sent elsewhere by
     * it, for something else or from elsewhere, or others check in: then nothing is known, and
     * somebody else has to stand for it. A card without phones of keepers keeps those that there
     * are.
     *
     * @return false where there is none of that id
     */
    public boolean replace(Tx tx, Endpoint card, String who) {
        String id = card.id();
        Optional<Known> before = rows.hold(tx, id);
        if (before.isEmpty()) return false;
        rows.replace(tx, card, clock.instant());
        List<Long> kept = keepers.of(tx, id);
        if (!phones(card).isEmpty() || card.proof().checkIn().isEmpty())
            keepers.set(tx, id, phones(card));
        boolean others = !Set.copyOf(kept).equals(Set.copyOf(keepers.of(tx, id)));
        if (others || elsewhere(before.get().card(), card)) rows.renew(tx, before.get(), who);
        var _ = settle(tx, rows.one(tx, id).orElseThrow(), who, true);
        return true;
    }

    /** What was known of it is of another card: nobody has shown that this one works. */
    Optional<Known> forget(Tx tx, String id, String who) {
        if (rows.hold(tx, id).isEmpty()) return Optional.empty();
        rows.write(tx, id, Health.UNKNOWN);
        return Optional.of(settle(tx, rows.one(tx, id).orElseThrow(), who, true));
    }

    private static boolean elsewhere(Endpoint before, Endpoint after) {
        return !before.contact().equals(after.contact())
                || !before.coverage().equals(after.coverage())
                || !Set.copyOf(before.service().needs())
                        .equals(Set.copyOf(after.service().needs()));
    }

    /**
     * Somebody stands for it by their own word.
     *
     * @throws OwnEditException where nobody but they have seen the card as it is
     */
    Optional<Known> stood(Tx tx, String id, Signal signal, String who) {
        if (rows.hold(tx, id).isEmpty()) return Optional.empty();
        if (!rows.seen(tx, id, who)) throw new OwnEditException();
        return signal(tx, id, signal, who);
    }

    /**
     * Something showed whether an endpoint works.
     *
     * @return what is known after it; empty where there is no such endpoint
     */
    public Optional<Known> signal(Tx tx, String id, Signal signal) {
        return signal(tx, id, signal, NOBODY);
    }

    /**
     * As {@link #signal(Tx, String, Signal)}, on a person's word.
     *
     * @param who the user
     */
    public Optional<Known> signal(Tx tx, String id, Signal signal, String who) {
        Optional<Known> before = rows.hold(tx, id);
        if (before.isEmpty()) return Optional.empty();
        log.signal(tx, id, signal, who);
        Endpoint card = before.get().card();
        Health after = before.get().health().after(signal, card);
        // what one person wrote may have been written so that it seems to answer
        if (before.get().unseen()) after = after.keeping(before.get().health().track());
        if (signal instanceof Signal.Answered answered)
            after = after.with(log.count(tx, id, answered));
        rows.write(tx, id, after);
        Known known = rows.one(tx, id).orElseThrow();
        boolean shown = !after.equals(before.get().health());
        return Optional.of(settle(tx, known, who, shown));
    }

    /** Writes what time alone has changed; what is known of it afterwards. */
    Optional<Known> look(Tx tx, String id) {
        return rows.hold(tx, id).map(known -> settle(tx, known, NOBODY, false));
    }

    /** Notes that its keepers were reminded. */
    Known reminded(Tx tx, Known known) {
        rows.reminded(tx, known.card().id(), clock.instant());
        return settle(tx, rows.one(tx, known.card().id()).orElseThrow(), NOBODY, false);
    }

    /** How often it was checked in for since then. */
    int checkIns(Tx tx, String id, Instant since) {
        return log.checkIns(tx, id, since);
    }

    EndpointRows rows() {
        return rows;
    }

    Keepers keepers() {
        return keepers;
    }

    /** Writes the standing where it is another, and when to look again. */
    private Known settle(Tx tx, Known known, String who, boolean shown) {
        Instant now = clock.instant();
        String id = known.card().id();
        Standing standing = known.standing(now);
        boolean other = !standing.sameAs(known.written());
        if (other) {
            rows.stands(tx, id, standing, now);
            log.change(
                    tx,
                    id,
                    new Change(
                            0,
                            known.written().state(),
                            standing.state(),
                            standing.reason(),
                            who,
                            now));
        }
        rows.next(tx, id, next(known, standing));
        if (other || shown) changed(tx);
        return other ? rows.one(tx, id).orElseThrow() : known;
    }

    private static Optional<Instant> next(Known known, Standing standing) {
        Optional<Instant> remind = EndpointWatch.remindAt(known);
        return standing.until().filter(at -> remind.filter(at::isAfter).isEmpty()).or(() -> remind);
    }

    private static void changed(Tx tx) {
        tx.wake(Topic.ENDPOINTS);
        tx.wake(Topic.CAMPAIGNS);
    }

    private static List<Msisdn> phones(Endpoint card) {
        return card.proof().checkIn().map(Endpoint.CheckIn::phones).orElse(List.of());
    }
}
