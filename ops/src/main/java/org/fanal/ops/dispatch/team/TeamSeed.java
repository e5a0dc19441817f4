package org.fanal.ops.dispatch.team;

import java.time.InstantSource;
import java.util.Optional;
import org.fanal.campaigns.route.Seeds;
import org.fanal.campaigns.route.YamlText;
import org.fanal.gateway.store.Tx;

/** Brings {@code teams.yaml} into the store at the first start, and writes it back. */
public final class TeamSeed {
    private final TeamStore store;
    private final Seeds seeds;

    public TeamSeed(TeamStore store, InstantSource clock) {
        this.store = store;
        this.seeds = new Seeds(clock);
    }

    /**
     * Compares the file with the one that was read first, and reads it where none was.
     *
     * @param file its content, checked
     * @param text as it stands on disk; empty where there is no file
     */
    public Seeds.Result sow(Tx tx, TeamsFile file, Optional<String> text) {
        return seeds.sow(
                tx,
                TeamsLoader.FILE,
                text,
                () -> {
                    store.insert(tx, file);
                    return true;
                });
    }

    /** The file as the store has it now, with names and phones. */
    public String export(Tx tx) {
        return YamlText.of(TeamsForm.of(store.file(tx)));
    }
}
