package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.junit.jupiter.api.DisplayName;

class AnonymityTest {
    private static final List<String> SEEDED =
            List.of("771234567", "Zanzibarette", "quarantesix", "Langue");

    @BothEngines
    @DisplayName(
            "R10: no number and no word of a caller, nor an answer to one, stands in the clear")
    void nothingOfACallerStandsInTheClear(TestStore store) throws IOException {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER);
        caller.dials().presses("1", "1", "1", "17", "2", "Zanzibarette", "quarantesix");
        caller.dials().presses("1", "1", "1").hangsUp();
        caller.texts("Zanzibarette quarantesix").texts("1").texts("1").texts("quarantesix");
        hotline.advance(Duration.ofMinutes(30));
        assertThat(hotline.filings()).isNotEmpty();
        for (String table : store.read(AnonymityTest::tables)) {
            if (table.equals("script")) continue;
            String content = store.read(tx -> content(tx, table));
            assertThat(content).as(table).doesNotContain(SEEDED);
        }
        if (store.engine() == Engine.SQLITE) assertFilesHold(store.dataFolder());
    }

    /** The file and its log too, with what was deleted; texts of flows are no secret. */
    private static void assertFilesHold(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain(SEEDED.subList(0, 3));
        }
    }

    private static List<String> tables(Tx tx) {
        return tx.list(
                tx.sql(
                        "select name from sqlite_master where type = 'table'",
                        "select table_name as name from information_schema.tables"
                                + " where table_schema = current_schema()"),
                row -> row.text("name"));
    }

    /** Every column of every row, as text; bytes as the characters they may be. */
    private static String content(Tx tx, String table) {
        List<String> all = new ArrayList<>();
        for (String column : columns(tx, table))
            all.addAll(
                    tx.list(
                            "select " + column + " as v from " + table,
                            row -> row.textIfAny("v").orElse("")));
        return String.join("\n", all);
    }

    private static List<String> columns(Tx tx, String table) {
        return tx.list(
                tx.sql(
                        "select 'cast(' || name || ' as text)' as name from pragma_table_info(?)",
                        "select case when data_type = 'bytea'"
                                + " then 'encode(' || column_name || ', ''escape'')'"
                                + " else column_name || '::text' end as name"
                                + " from information_schema.columns"
                                + " where table_schema = current_schema() and table_name = ?"),
                row -> row.text("name"),
                table);
    }
}
