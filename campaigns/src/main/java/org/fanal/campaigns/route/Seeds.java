package org.fanal.campaigns.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
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

    /**
     * Reads a file into the store unless it, or one of its name, has been read before.
     *
     * @param name of the file, such as {@code places.yaml}
     * @param text as it stands on disk; empty where there is no file: one that comes later is read
     * @param reading puts what it says into the store, in the same transaction
     * @return whether it was read now
     */
    public boolean sow(Tx tx, String name, Optional<String> text, Runnable reading) {
        if (text.isEmpty()) return false;
        int first =
                tx.update(
                        "insert into seed (name, hash, at) values (?, ?, ?)"
                                + " on conflict (name) do nothing",
                        name,
                        hash(text.get()),
                        clock.instant());
        if (first == 0) return false;
        reading.run();
        return true;
    }

    /** Whether the file is not, or no more, the one that was read: {@code run} warns. */
    public boolean changedSince(Tx tx, String name, Optional<String> text) {
        return tx.one("select hash from seed where name = ?", row -> row.text("hash"), name)
                .filter(before -> !before.equals(hash(text.orElse(""))))
                .isPresent();
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
