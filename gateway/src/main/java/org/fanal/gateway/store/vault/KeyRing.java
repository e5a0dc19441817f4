package org.fanal.gateway.store.vault;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Tx;

/**
 * The keys that are open, and the file they are in. A month's key is in the file, and on disk,
 * before anything is wrapped by it; months ahead are made early, so that copies of the file on
 * several nodes agree.
 */
final class KeyRing {
    private static final int MONTHS_AHEAD = 13;
    private final KeyFile file;
    private volatile Wrapping wrapping;

    private KeyRing(KeyFile file, Keys keys) {
        this.file = file;
        this.wrapping = new Wrapping(keys);
    }

    static Future<KeyRing> open(Database database, KeyFile file, InstantSource clock) {
        YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        return database.read(KeyRing::proofs)
                .compose(known -> {
                    KeyRing ring = new KeyRing(file, keys(file, month, known));
                    return database.write(tx -> ring.prove(tx)).map(_ -> ring);
                });
    }

    byte[] hash(byte[] value) {
        return wrapping.hash(value);
    }

    /** The keys, with the month's among them. */
    Wrapping wrapping(String month) {
        Wrapping current = wrapping;
        return current.has(month) ? current : extended(YearMonth.parse(month));
    }

    List<Vault.KeyInfo> list() {
        return wrapping.proofs().entrySet().stream()
                .map(key -> new Vault.KeyInfo(key.getKey(), hex(key.getValue())))
                .toList();
    }

    /** For a program that has run for a year: the same months again, whoever asks. */
    private synchronized Wrapping extended(YearMonth month) {
        if (wrapping.keys().months().isEmpty()
                || month.isAfter(wrapping.keys().months().lastKey())) {
            Keys stored = file.read().orElse(wrapping.keys());
            Keys more = stored.covering(month, month.plusMonths(MONTHS_AHEAD));
            file.write(more);
            wrapping = new Wrapping(more);
        }
        return wrapping;
    }

    private static Keys keys(KeyFile file, YearMonth month, Map<String, byte[]> known) {
        Keys stored = file.read().orElseGet(() -> fresh(file, known));
        Keys keys = stored.covering(month, month.plusMonths(MONTHS_AHEAD));
        if (!keys.months().keySet().equals(stored.months().keySet())) file.write(keys);
        return keys;
    }

    private static Keys fresh(KeyFile file, Map<String, byte[]> known) {
        if (known.isEmpty()) return Keys.fresh();
        throw new VaultException(
                "the key file "
                        + file.path()
                        + " is missing, and the store holds data sealed with it: put back the"
                        + " copy you kept of it (a new one would open nothing)",
                null);
    }

    private static Map<String, byte[]> proofs(Tx tx) {
        Map<String, byte[]> proofs = new TreeMap<>();
        tx.list(
                        "select name, proof from vault_key",
                        row -> Map.entry(row.text("name"), row.bytes("proof")))
                .forEach(proof -> proofs.put(proof.getKey(), proof.getValue()));
        return proofs;
    }

    /** Notes what tells its keys, and refuses where the store was sealed with others. */
    private boolean prove(Tx tx) {
        Map<String, byte[]> own = wrapping.proofs();
        own.forEach((name, proof) ->
                tx.update(
                        "insert into vault_key (name, proof) values (?, ?)"
                                + " on conflict (name) do nothing",
                        name,
                        proof));
        proofs(tx)
                .forEach((name, proof) -> {
                    if (!Arrays.equals(proof, own.get(name)))
                        throw new VaultException(
                                "the key "
                                        + name
                                        + " of the key file "
                                        + file.path()
                                        + " is missing or not the one this store was"
                                        + " sealed with: put back the copy you kept of"
                                        + " it, the same on all nodes",
                                null);
                });
        return true;
    }

    private static String hex(byte[] proof) {
        return HexFormat.of().formatHex(proof);
    }
}
