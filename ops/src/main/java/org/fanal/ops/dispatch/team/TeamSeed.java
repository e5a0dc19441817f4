package org.fanal.ops.dispatch.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Brings {@code teams.yaml} into the store at the first start. Afterwards the store is the truth,
 * and a file that has changed is only told of (DESIGN 5).
 */
public final class TeamSeed {
    private final TeamStore store;
    private final InstantSource clock;

    public TeamSeed(TeamStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Compares the file with the one that was read first, and reads it where none was.
     *
     * @param file its content, checked
     * @param text as it stands on disk; empty where there is no file
     */
    public Result sow(Tx tx, TeamsFile file, Optional<String> text) {
        String hash = hash(text.orElse(""));
        Optional<String> before =
                tx.one("select hash from team_seed where id = 1", row -> row.text("hash"));
        if (before.isPresent())
            return before.get().equals(hash) ? Result.SAME : Result.CHANGED_SINCE;
        // nobody to call is no truth to keep: the file that comes later is read
        if (text.isEmpty()) return Result.SAME;
        int first =
                tx.update(
                        "insert into team_seed (id, hash, at) values (1, ?, ?)"
                                + " on conflict (id) do nothing",
                        hash,
                        clock.instant());
        if (first == 0) return Result.SAME;
        store.insert(tx, file);
        return Result.SOWN;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What became of the file. */
    public enum Result {
        /** It was read into the store. */
        SOWN,
        SAME,
        /** It is not what was read: the store counts, and {@code run} warns. */
        CHANGED_SINCE
    }
}
