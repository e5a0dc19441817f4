package org.fanal.ops.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/**
 * Who saw or did what: rows are only ever added, and each one's hash covers the row before, so that
 * a row changed or taken out is found (R20). It holds names of staff and ids, never a caller's
 * number or words (R10).
 */
public final class Audit {
    private static final String BEGINNING = "0".repeat(64);
    private static final int BATCH = 500;
    private final InstantSource clock;

    public Audit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A row of it.
     *
     * @param number from 1 without a gap
     * @param who a name of the staff
     * @param what such as {@code case.viewed}
     * @param ref such as {@code case:123}
     */
    public record Entry(long number, String who, String what, String ref, Instant at) {}

    private record End(long number, String hash) {}

    private record Link(Entry entry, String previous, String hash) {}

    /** Adds a row, in the transaction of what it tells of. */
    public void note(Tx tx, String who, String what, String ref) {
        End end =
                tx.one(
                                "update audit_end set number = number + 1 where id = 1"
                                        + " returning number, hash",
                                row -> new End(row.number("number"), row.text("hash")))
                        .orElseThrow();
        Entry entry = new Entry(end.number(), who, what, ref, clock.instant());
        String hash = hash(entry, end.hash());
        tx.update(
                "insert into audit (number, who, what, ref, at, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                who,
                what,
                ref,
                entry.at(),
                end.hash(),
                hash);
        tx.update("update audit_end set hash = ? where id = 1", hash);
    }

    /** The rows about something, oldest first. */
    public List<Entry> about(Tx tx, String ref) {
        return tx.list(
                "select number, who, what, ref, at, previous, hash from audit where ref = ?"
                        + " order by number",
                row -> link(row).entry(),
                ref);
    }

    /**
     * Goes through all of it.
     *
     * @return the number of the first row that is missing or not as it was written
     */
    public Optional<Long> firstBroken(Tx tx) {
        long number = 0;
        String previous = BEGINNING;
        while (true) {
            List<Link> links =
                    tx.list(
                            "select number, who, what, ref, at, previous, hash from audit"
                                    + " where number > ? order by number limit ?",
                            Audit::link,
                            number,
                            BATCH);
            for (Link link : links) {
                number++;
                boolean whole =
                        link.entry().number() == number
                                && link.previous().equals(previous)
                                && link.hash().equals(hash(link.entry(), previous));
                if (!whole) return Optional.of(number);
                previous = link.hash();
            }
            if (links.size() < BATCH) return cutOff(tx, new End(number, previous));
        }
    }

    private static Optional<Long> cutOff(Tx tx, End last) {
        Optional<End> end =
                tx.one(
                        "select number, hash from audit_end where id = 1",
                        row -> new End(row.number("number"), row.text("hash")));
        return end.equals(Optional.of(last)) ? Optional.empty() : Optional.of(last.number() + 1);
    }

    private static Link link(Row row) {
        Entry entry =
                new Entry(
                        row.number("number"),
                        row.text("who"),
                        row.text("what"),
                        row.text("ref"),
                        row.instant("at"));
        return new Link(entry, row.text("previous"), row.text("hash"));
    }

    /** Each part behind its length, so that no two rows look alike. */
    private static String hash(Entry entry, String previous) {
        MessageDigest digest = Tickets.sha256();
        digest.update(previous.getBytes(StandardCharsets.UTF_8));
        digest.update(number(entry.number()));
        digest.update(number(entry.at().toEpochMilli()));
        for (String part : List.of(entry.who(), entry.what(), entry.ref())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(number(bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
