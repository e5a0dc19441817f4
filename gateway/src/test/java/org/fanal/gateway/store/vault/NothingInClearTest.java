package org.fanal.gateway.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.junit.jupiter.api.DisplayName;

class NothingInClearTest {
    private static final Msisdn AWA = new Msisdn("+221770420017");
    private static final String WORDS = "derriere le garage bleu";

    @BothEngines
    @DisplayName("R10: no byte of the store holds a number or a word in the clear")
    void r10NothingIsStoredInTheClear(TestStore store) throws IOException {
        Vault vault = store.with(Things.SET).vault();
        store.write(tx -> {
            SubjectKey awa = vault.subjectOf(tx, AWA);
            tx.update(
                    "insert into thing (id, name, bytes) values (?, 'marker-x', ?)",
                    awa.id(),
                    awa.sealText(WORDS, "test.words"));
            return store.journal().append(tx, new Kind("a.kind"), Map.of("subject", "" + awa.id()));
        });
        String bytes = everything(store);
        assertThat(bytes).contains("marker-x");
        assertThat(bytes).doesNotContain(AWA.e164().substring(1)).doesNotContain(WORDS);
        assertThat(bytes).doesNotContain(hex(AWA.e164().substring(1))).doesNotContain(hex(WORDS));
    }

    @BothEngines
    @DisplayName("R18: after an erasure no byte of the store holds the key that would open it")
    void r18TheKeyIsGoneFromTheBytes(TestStore store) throws IOException {
        Vault vault = store.vault();
        long id = store.write(tx -> vault.subjectOf(tx, AWA).id());
        byte[] wrapped =
                store.read(tx ->
                        tx.one(
                                        "select wrapped from subject where id = ?",
                                        row -> row.bytes("wrapped"),
                                        id)
                                .orElseThrow());
        assertThat(holds(store, wrapped)).isTrue();
        store.write(tx -> {
            vault.erase(tx, id);
            return id;
        });
        store.reopen();
        assertThat(holds(store, wrapped)).isFalse();
    }

    private static boolean holds(TestStore store, byte[] bytes) throws IOException {
        String all = everything(store);
        return all.contains(new String(bytes, StandardCharsets.ISO_8859_1))
                || all.contains(HexFormat.of().formatHex(bytes));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of SQLite's files; of PostgreSQL what its tables hold. */
    private static String everything(TestStore store) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (store.engine() == Engine.SQLITE) {
            try (Stream<Path> files = Files.list(store.dataFolder())) {
                for (Path file : files.toList()) all.write(Files.readAllBytes(file));
            }
        } else {
            Path copy = Files.createTempDirectory("fanal-copy").resolve("copy");
            store.stores().backup(copy);
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    all.write(zip.readAllBytes());
            }
            for (Path each : List.of(copy, copy.getParent())) Files.delete(each);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
