package org.fanal.gateway.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.channel.Inbound.Receipt;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.store.Tx;

/** Receipts that came before the carrier's id was stored. */
final class EarlyReceipts {
    /** How long one waits for its message. */
    static final Duration KEPT = Duration.ofDays(7);

    private EarlyReceipts() {}

    static void keep(Tx tx, String channel, Receipt receipt, Instant now) {
        tx.update(
                """
                insert into early_receipt (channel, carrier_id, state, code, at)
                values (?, ?, ?, ?, ?)
                on conflict (channel, carrier_id, state) do nothing
                """,
                channel,
                receipt.carrierId(),
                receipt.state(),
                receipt.code(),
                now);
    }

    /** The carrier's id of a try has been stored: what waited for it is applied. */
    static void apply(Tx tx, Attempt attempt, String carrierId, Results results, Instant now) {
        List<Receipt> early =
                tx.list(
                        "delete from early_receipt where channel = ? and carrier_id = ?"
                                + " returning state, code",
                        row ->
                                new Receipt(
                                        attempt.id(),
                                        carrierId,
                                        row.value("state", ReceiptState.class),
                                        row.text("code")),
                        attempt.channel(),
                        carrierId);
        Receipts.Known known =
                new Receipts.Known(attempt, MessageState.SENT, Optional.of(carrierId));
        early.stream()
                .sorted(Comparator.comparingInt(receipt -> Receipts.order(receipt.state())))
                .forEach(receipt -> Receipts.apply(tx, known, receipt, results, now));
    }

    /** Forgets those that nothing came for. */
    static void purge(Tx tx, Instant now) {
        tx.update("delete from early_receipt where at < ?", now.minus(KEPT));
    }
}
