package org.fanal.campaigns.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.route.Seeds;
import org.fanal.gateway.store.Tx;

/**
 * Brings {@code campaigns/*.yaml} into the store as drafts, each once: a file is never an approval.
 * Afterwards the store is the truth, and a file that has changed is only told of (DESIGN 5).
 */
public final class CampaignSeed {
    /** Nobody: two people have still to submit and to approve what a file says. */
    private static final String THE_FILE = "";

    private final CampaignStore store;
    private final Seeds seeds;

    public CampaignSeed(CampaignStore store, InstantSource clock) {
        this.store = store;
        this.seeds = new Seeds(clock);
    }

    /**
     * A file.
     *
     * @param path from the deployment's folder
     * @param text as it stands on disk
     */
    public record File(String path, String text, CampaignSpec spec) {}

    /** Compares a file with what was read of its campaign first, and reads it where none was. */
    public Seeds.Result sow(Tx tx, File file) {
        return seeds.sow(
                tx,
                path(file.spec().id()),
                Optional.of(file.text()),
                () -> store.create(tx, file.spec(), THE_FILE));
    }

    /** Under its campaign's id, whatever the file is called. */
    private static String path(String campaign) {
        return "campaigns/" + campaign + ".yaml";
    }

    /** All campaigns as {@code export} writes them: {@code campaigns/ID.yaml} and its text. */
    public List<Exported> export(Tx tx) {
        return store.list(tx, Set.of(), "", Integer.MAX_VALUE).stream()
                .map(each -> new Exported(path(each.id()), CampaignWriter.yaml(each.spec())))
                .toList();
    }

    /**
     * A file to be written.
     *
     * @param path from the deployment's folder
     */
    public record Exported(String path, String text) {}
}
