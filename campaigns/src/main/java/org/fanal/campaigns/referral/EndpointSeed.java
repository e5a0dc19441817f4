package org.fanal.campaigns.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Brings {@code referrals.yaml} into the store at the first start. Afterwards the store is the
 * truth, and a file that has changed is only told of (DESIGN 5).
 */
public final class EndpointSeed {
    private final Endpoints endpoints;
    private final InstantSource clock;

    public EndpointSeed(Endpoints endpoints, InstantSource clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * Compares the file with the one that was read first, and reads it where none was.
     *
     * @param cards the file's, checked
     * @param text as it stands on disk; empty where there is no file
     */
    public Result sow(Tx tx, List<Endpoint> cards, Optional<String> text) {
        String hash = hash(text.orElse(""));
        Optional<String> before =
                tx.one("select hash from endpoint_seed where id = 1", row -> row.text("hash"));
        if (before.isPresent())
            return before.get().equals(hash) ? Result.SAME : Result.CHANGED_SINCE;
        // nowhere to send anybody is no truth to keep: the file that comes later is read
        if (text.isEmpty()) return Result.SAME;
        int first =
                tx.update(
                        "insert into endpoint_seed (id, hash, at) values (1, ?, ?)"
                                + " on conflict (id) do nothing",
                        hash,
                        clock.instant());
        if (first == 0) return Result.SAME;
        for (Endpoint card : cards) {
            boolean _ = endpoints.create(tx, card);
        }
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
