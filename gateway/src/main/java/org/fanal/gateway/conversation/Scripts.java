package org.fanal.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.ScriptLoader;
import org.fanal.flows.model.Script;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Tx;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that new conversations begin with, and the older ones that open conversations need: a
 * session keeps its version until it ends (DESIGN 3). Thread-safe.
 */
public final class Scripts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> SOURCES = new TypeReference<>() {};
    private final Database database;
    private final InstantSource clock;
    private final Map<String, Script> byVersion = new ConcurrentHashMap<>();
    private volatile Script current;

    private Scripts(Database database, InstantSource clock, Script current) {
        this.database = database;
        this.clock = clock;
        this.current = current;
    }

    /** Keeps the script in the store before any conversation begins with it. */
    public static Future<Scripts> begin(Database database, InstantSource clock, Script script) {
        Scripts scripts = new Scripts(database, clock, script);
        return scripts.replace(script).map(kept -> scripts);
    }

    /** From the commit on, new conversations begin with this one; open ones keep theirs. */
    public Future<Void> replace(Script script) {
        Instant now = clock.instant();
        String before = current.version();
        return database.write(
                        tx -> {
                            keep(tx, script, before, now);
                            return true;
                        })
                .onSuccess(kept -> {
                    byVersion.put(script.version(), script);
                    current = script;
                })
                .mapEmpty();
    }

    /** The texts of the script that new conversations begin with. */
    public Catalogues texts() {
        return current.catalogues();
    }

    Script current() {
        return current;
    }

    /** The version that a session began with. */
    Script of(Tx tx, String version) {
        Script known = byVersion.get(version);
        if (known != null) return known;
        Script loaded =
                tx.one(
                                "select sources from script where version = ?",
                                row -> row.text("sources"),
                                version)
                        .map(sources ->
                                ScriptLoader.load(JSON.readValue(sources, SOURCES), new Problems()))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "script " + version + " is not in the store"));
        byVersion.put(version, loaded);
        return loaded;
    }

    /** The one before stays until the next change: a turn may be about to begin with it. */
    private static void keep(Tx tx, Script script, String before, Instant now) {
        tx.update(
                "insert into script (version, sources, kept_at) values (?, ?, ?)"
                        + " on conflict (version) do update set kept_at = excluded.kept_at",
                script.version(),
                JSON.writeValueAsString(script.sources()),
                now);
        tx.update(
                "delete from script where version not in (?, ?) and not exists (select 1 from"
                        + " conversation c where c.script = script.version"
                        + " and c.status = 'OPEN')",
                script.version(),
                before);
    }
}
