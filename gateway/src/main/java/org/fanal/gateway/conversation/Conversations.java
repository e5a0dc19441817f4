package org.fanal.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Receiver;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.outbound.Receipts;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;

/** Takes what carriers say, one transaction each; answers only after the commit. Thread-safe. */
public final class Conversations implements Receiver {
    private final Database database;
    private final InstantSource clock;
    private final Turns turns;

    /**
     * What each kind of word is taken by.
     *
     * @param ussd dialogues
     * @param sms text messages
     * @param calls those that were not taken
     * @param receipts delivery receipts
     * @param optOuts stop words
     * @param vault numbers
     * @param unavailable when the store is away
     */
    record Turns(
            UssdTurns ussd,
            SmsTurns sms,
            MissedCalls calls,
            Receipts receipts,
            OptOuts optOuts,
            Vault vault,
            Unavailable unavailable) {}

    Conversations(Database database, InstantSource clock, Turns turns) {
        this.database = database;
        this.clock = clock;
        this.turns = turns;
    }

    @Override
    public Future<UssdScreen> ussd(Channel channel, Inbound.Ussd turn) {
        Asked asked = new Asked(turns.vault(), turn);
        return database.write(
                Lane.URGENT, tx -> turns.ussd().turn(tx, channel, turn, asked, clock.instant()));
    }

    @Override
    public Future<Void> ussdEnded(Channel channel, Inbound.UssdEnded ended) {
        return done((tx, now) -> turns.ussd().ended(tx, channel, ended, now));
    }

    @Override
    public Future<Void> sms(Channel channel, Inbound.Sms sms) {
        return done((tx, now) -> turns.sms().take(tx, channel, sms, now));
    }

    @Override
    public Future<Void> missedCall(Channel channel, Inbound.MissedCall call) {
        return done((tx, now) -> turns.calls().take(tx, channel, call, now));
    }

    @Override
    public Future<Void> receipt(Channel channel, Inbound.Receipt receipt) {
        return done((tx, now) -> turns.receipts().take(tx, channel.id(), receipt));
    }

    @Override
    public Future<Void> optOut(Channel channel, Inbound.OptOut optOut) {
        return done((tx, now) -> {
            long subject = turns.vault().subjectOf(tx, optOut.from()).id();
            turns.optOuts().out(tx, subject, OptOuts.CARRIER, now);
        });
    }

    @Override
    public UssdScreen unavailable(Channel channel, Inbound.Ussd turn) {
        return turns.unavailable().screen(channel, turn.from());
    }

    /** Forgets what no carrier repeats any more; gives when to look again. */
    public Future<Optional<Instant>> purge() {
        Instant now = clock.instant();
        return database.write(Lane.BULK, tx -> forget(tx, now))
                .map(gone -> Optional.of(gone > 0 ? now : now.plus(Requests.KEPT.dividedBy(168))));
    }

    private int forget(Tx tx, Instant now) {
        turns.receipts().purge(tx);
        return Requests.purge(tx, now);
    }

    private Future<Void> done(BiConsumer<Tx, Instant> work) {
        return database.write(
                        tx -> {
                            work.accept(tx, clock.instant());
                            return true;
                        })
                .mapEmpty();
    }
}
