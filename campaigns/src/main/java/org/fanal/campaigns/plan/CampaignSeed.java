package org.fanal.campaigns.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.store.Tx;

/**
 * Brings {@code campaigns/*.yaml} into the store as drafts, each once: a file is never an approval.
 * Afterwards the store is the truth, and a file that has changed is only told of (DESIGN 5).
 */
public final class CampaignSeed {
    /** Nobody: two people have still to submit and to approve what a file says. */
    private static final String THE_FILE = "";

    private final CampaignStore store;
    private final InstantSource clock;

    public CampaignSeed(CampaignStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a file. */
    public enum Result {
        /** It was read into the store. */
        SOWN,
        SAME,
        /** It is not what was read: the store counts, and {@code run} warns. */
        CHANGED_SINCE
    }

    /**
     * A file.
     *
     * @param path from the deployment's folder
     * @param text as it stands on disk
     */
    public record File(String path, String text, CampaignSpec spec) {}

    /** Compares a file with what was read of its campaign first, and reads it where none was. */
    public Result sow(Tx tx, File file) {
        String hash = hash(file.text());
        Optional<String> before =
                tx.one(
                        "select hash from campaign_seed where campaign = ?",
                        row -> row.text("hash"),
                        file.spec().id());
        if (before.isPresent())
            return before.get().equals(hash) ? Result.SAME : Result.CHANGED_SINCE;
        int first =
                tx.update(
                        "insert into campaign_seed (campaign, hash, at) values (?, ?, ?)"
                                + " on conflict (campaign) do nothing",
                        file.spec().id(),
                        hash,
                        clock.instant());
        if (first == 0) return Result.SAME;
        return store.create(tx, file.spec(), THE_FILE) ? Result.SOWN : Result.CHANGED_SINCE;
    }

    /** All campaigns as {@code export} writes them: {@code campaigns/ID.yaml} and its text. */
    public List<Exported> export(Tx tx) {
        return store.list(tx, Set.of(), "", Integer.MAX_VALUE).stream()
                .map(each ->
                        new Exported(
                                "campaigns/" + each.id() + ".yaml",
                                CampaignWriter.yaml(each.spec())))
                .toList();
    }

    /**
     * A file to be written.
     *
     * @param path from the deployment's folder
     */
    public record Exported(String path, String text) {}

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
