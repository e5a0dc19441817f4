package org.fanal.gateway.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.channel.Inbound.Receipt;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;

/**
 * Carriers' receipts, whenever and however often they come: they only move a message forward, and
 * each statement repeats that guard, so that two at once cannot undo each other.
 */
public final class Receipts {
    private static final String COLUMNS =
            "select id, subject, rank, to_caller, channels, channel_at, attempts, unknowns,"
                    + " not_after, state, carrier_id from outbox where ";

    private static final Set<MessageState> UNDER_WAY =
            Set.of(MessageState.SENDING, MessageState.SENT, MessageState.UNKNOWN);

    private final Results results;
    private final InstantSource clock;

    public Receipts(Journal journal, Standings standings, InstantSource clock) {
        this.results = new Results(journal, standings);
        this.clock = clock;
    }

    /**
     * Takes a receipt; one that comes before the carrier's id is stored waits for it.
     *
     * @param channel id of the channel it came by
     */
    public void take(Tx tx, String channel, Receipt receipt) {
        Instant now = clock.instant();
        Optional<Known> known = find(tx, channel, receipt);
        if (known.isPresent()) apply(tx, known.get(), receipt, results, now);
        else if (receipt.message() == 0 && !receipt.carrierId().isEmpty())
            EarlyReceipts.keep(tx, channel, receipt, now);
    }

    /** Forgets receipts that no message came for. */
    public void purge(Tx tx) {
        EarlyReceipts.purge(tx, clock.instant());
    }

    private static Optional<Known> find(Tx tx, String channel, Receipt receipt) {
        // our id is no secret: only a channel that the message may have gone by tells of it
        if (receipt.message() != 0)
            return tx.one(COLUMNS + "id = ?", Receipts::known, receipt.message())
                    .filter(known -> known.attempt().channels().contains(channel));
        return tx.one(
                COLUMNS + "channel = ? and carrier_id = ?",
                Receipts::known,
                channel,
                receipt.carrierId());
    }

    static void apply(Tx tx, Known known, Receipt receipt, Results results, Instant now) {
        switch (receipt.state()) {
            case SENT -> sent(tx, known, receipt, now);
            case DELIVERED -> delivered(tx, known, now);
            case FAILED -> undelivered(tx, known, receipt, results, now);
        }
    }

    /** While the carrier has not answered yet, what it says of the end has to wait. */
    private static void undelivered(
            Tx tx, Known known, Receipt receipt, Results results, Instant now) {
        if (!known.isOf(receipt)) return;
        if (known.state() == MessageState.SENDING && !receipt.carrierId().isEmpty())
            EarlyReceipts.keep(tx, known.attempt().channel(), receipt, now);
        else if (UNDER_WAY.contains(known.state()))
            results.undelivered(tx, known.attempt(), known.state(), receipt.code(), now);
    }

    private static void sent(Tx tx, Known known, Receipt receipt, Instant now) {
        tx.update(
                """
                update outbox
                set state = 'SENT', reason = null, sent_at = coalesce(sent_at, ?),
                    carrier_id = coalesce(carrier_id, ?),
                    body = case when ? = 1 then body end
                where id = ? and state in ('SENDING', 'UNKNOWN')
                """,
                now,
                receipt.carrierId().isEmpty() ? null : receipt.carrierId(),
                known.attempt().hasOtherWays(),
                known.attempt().id());
    }

    /** Whatever we thought of it, and by whichever try: the handset has it. */
    private static void delivered(Tx tx, Known known, Instant now) {
        tx.update(
                """
                update outbox
                set state = 'DELIVERED', reason = null, delivered_at = ?,
                    sent_at = coalesce(sent_at, ?), body = null
                where id = ? and attempts > 0 and state <> 'DELIVERED'
                """,
                now,
                now,
                known.attempt().id());
    }

    private static Known known(Row row) {
        return new Known(
                Claims.attempt(row, (int) row.number("attempts")),
                row.value("state", MessageState.class),
                row.textIfAny("carrier_id"));
    }

    /**
     * The message of a receipt.
     *
     * @param state where it stands
     * @param carrierId the carrier's id of its last try, if it gave one
     */
    record Known(Attempt attempt, MessageState state, Optional<String> carrierId) {

        /** A receipt of an earlier try says nothing of the one in hand. */
        boolean isOf(Receipt receipt) {
            return carrierId.isEmpty()
                    || receipt.carrierId().isEmpty()
                    || carrierId.get().equals(receipt.carrierId());
        }
    }

    /** The states a receipt may have, in the order they are applied. */
    static int order(ReceiptState state) {
        return switch (state) {
            case SENT -> 0;
            case FAILED -> 1;
            case DELIVERED -> 2;
        };
    }
}
