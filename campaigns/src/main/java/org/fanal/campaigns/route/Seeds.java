package org.fanal.campaigns.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fanal.gateway.store.Tx;

/**
 * Which files have been read into the store. Each is read once, at the first start; afterwards the
 * store is the truth, and a file that has changed is only told of (DESIGN 5).
 */
public final class Seeds {
    private final InstantSource clock;

    public Seeds(InstantSource clock) {
        this.clock = clock;
    }

    /** What became of a file. */
    public enum Result {
        /** It was read into the store. */
        SOWN,
        SAME,
        /**
         * It is neither what was read nor what was exported: the store counts, and {@code run}
         * warns.
         */
        CHANGED_SINCE
    }

    /**
     * Reads a file into the store unless it, or one of its name, has been read before.
     *
     * @param name of the file, such as {@code places.yaml}
     * @param text as it stands on disk; empty where there is no file: one that comes later is read
     * @param reading puts what it says into the store, in the same transaction; false where the
     *     store had it already
     */
    public Result sow(Tx tx, String name, Optional<String> text, BooleanSupplier reading) {
        if (text.isPresent() && isFirst(tx, name, text.get()))
            return reading.getAsBoolean() ? Result.SOWN : Result.CHANGED_SINCE;
        return changedSince(tx, name, hash(text.orElse(""))) ? Result.CHANGED_SINCE : Result.SAME;
    }

    private boolean isFirst(Tx tx, String name, String text) {
        return tx.update(
                        "insert into seed (name, hash, at) values (?, ?, ?)"
                                + " on conflict (name) do nothing",
                        name,
                        hash(text),
                        clock.instant())
                == 1;
    }

    private static boolean changedSince(Tx tx, String name, String now) {
        return tx.one(
                        "select hash, exported from seed where name = ?",
                        row ->
                                !row.text("hash").equals(now)
                                        && row.textIfAny("exported").filter(now::equals).isEmpty(),
                        name)
                .orElse(false);
    }

    /** What the store holds was written out as this text: it may take the file's place. */
    public void exported(Tx tx, String name, String text) {
        tx.update(
                "insert into seed (name, hash, at, exported) values (?, ?, ?, ?)"
                        + " on conflict (name) do update set exported = excluded.exported",
                name,
                hash(text),
                clock.instant(),
                hash(text));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
