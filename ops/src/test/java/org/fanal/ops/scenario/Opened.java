package org.fanal.ops.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.app.Storage;

/** All that the store holds sealed, opened through the vault: what a test may look for in it. */
final class Opened {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("conversation", "state", "subject", "conversation.state"),
                    new Column("inbound", "answer", "subject", "inbound.answer"),
                    new Column("filing", "answers", "subject", "filing.answers"),
                    new Column("casefile", "answers", "seal", "case.answers"),
                    new Column("outbox", "body", "subject", "outbox.body"));

    private Opened() {}

    /** One text a sealed field: numbers, states of conversations, answers, messages. */
    static List<String> texts(Scenario fanal) {
        Storage storage = fanal.fanal().storage();
        return TestStore.await(storage.database().read(tx -> texts(tx, storage.vault())));
    }

    private static List<String> texts(Tx tx, Vault vault) {
        List<String> texts = new ArrayList<>(numbers(tx, vault));
        for (Column each : COLUMNS) texts.addAll(each.opened(tx, vault));
        return texts;
    }

    private static List<String> numbers(Tx tx, Vault vault) {
        return tx.list(
                "select id from subject where number is not null",
                row -> vault.number(tx, row.number("id")).e164());
    }

    /**
     * Where something is sealed.
     *
     * @param key the column that names the subject whose key seals it
     */
    private record Column(String table, String name, String key, String purpose) {

        List<String> opened(Tx tx, Vault vault) {
            return tx.list(
                    "select %s as key, %s as sealed from %s where %s is not null"
                            .formatted(key, name, table, name),
                    row -> open(tx, vault, row));
        }

        private String open(Tx tx, Vault vault, Row row) {
            byte[] plain = vault.subject(tx, row.number("key")).open(row.bytes("sealed"), purpose);
            return new String(plain, StandardCharsets.UTF_8);
        }
    }
}
