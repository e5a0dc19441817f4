package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.junit.jupiter.api.DisplayName;

/** What a caller is and says is found nowhere in the clear (R10), and not in an alert (R17). */
class AnonymityTest {
    private static final String DIALLER = "+221771234567";
    private static final String WRITER = "+221778765432";
    private static final String DROPPED = "+221774567890";
    private static final String HAITIAN = "+50937654321";
    private static final List<String> NUMBERS = List.of(DIALLER, WRITER, DROPPED, HAITIAN);

    private static final List<String> WORDS =
            List.of(
                    "Zimbalabou", // a landmark
                    "Kwetchonga", // a place that is not known
                    "Fatoumatelle", // a name, in the first message
                    "Perlimpinpin", // an answer that fits nothing
                    "Wakandiouf"); // an answer after the end

    @BothEngines
    @DisplayName("R10: seeded numbers and words are in the store, sealed, and nowhere in the clear")
    void nothingIsFoundInTheClear(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Set<String> sealed = new HashSet<>();
            conversations(fanal, () -> sealed.addAll(keptSealed(fanal, store)));
            assertThat(sealed).containsAll(NUMBERS).containsAll(WORDS);
            Desk desk = Desk.of(fanal, Role.ADMIN);
            String shown =
                    desk.get("/api/v1/cases").body()
                            + desk.get("/api/v1/alerts").body()
                            + desk.get("/api/v1/messages").body()
                            + desk.get("/readyz").body();
            assertThat(shown).contains("held");
            assertClean("the API", shown);
            String metrics = desk.get("/metrics").body();
            assertThat(metrics).contains("fanal");
            assertClean("the metrics", metrics);
            assertClean("the log", String.join("\n", fanal.log().lines()));
            String stored = everything(fanal, store);
            assertThat(stored).contains("SN-DK");
            assertClean("the store", stored);
            fanal.stop();
            assertClean("the store, closed", files(store));
        }
    }

    @BothEngines
    @DisplayName("R17: an alert carries no word that was said, not the form, not the number")
    void alertsCarryNoWord(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            conversations(fanal, () -> {});
            List<Sent> toStaff =
                    Stream.of(Operator.values())
                            .flatMap(operator -> operator.box(fanal).all().stream())
                            .filter(sent -> !NUMBERS.contains(sent.to()))
                            .toList();
            assertThat(toStaff).isNotEmpty();
            for (Sent sent : toStaff) {
                assertClean("a message to staff", sent.text());
                assertThat(sent.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("held", "silent", "other", "force", "enfant", "child");
            }
        }
    }

    /**
     * Told by every medium, dropped, refused by the carrier, taken and closed.
     *
     * @param look called whenever more is kept than before
     */
    private static void conversations(Scenario fanal, Runnable look) {
        Screen screen = fanal.phone(DIALLER).dials().presses("1", "1", "1", "Perlimpinpin");
        look.run();
        screen.presses("30", "2", "Dakar", "Zimbalabou", "1", "1", "1");
        fanal.phone(DROPPED)
                .dials()
                .presses("1", "1", "1", "00", "1", "Kwetchonga", "Kwetchonga", "Zimbalabou")
                .breaksOff();
        texts(fanal.phone(WRITER), fanal, "Je suis Fatoumatelle, aidez-moi");
        fanal.twilio().isOnce(Mood.OPTED_OUT);
        texts(fanal.phone(HAITIAN), fanal, "Mwen rele Fatoumatelle");
        fanal.carrier().isOnce(Mood.GARBAGE);
        fanal.phone(WRITER).texts("Wakandiouf");
        look.run();
        fanal.later(Duration.ofHours(1));
        fanal.teamsCloseAll().allAside();
    }

    /** Which of the seeded the store holds sealed now; none of them is in it in the clear. */
    private static Set<String> keptSealed(Scenario fanal, TestStore store) {
        String opened = String.join("\n", Opened.texts(fanal));
        assertClean("the store, meanwhile", everything(fanal, store));
        return Stream.concat(NUMBERS.stream(), WORDS.stream())
                .filter(opened::contains)
                .collect(Collectors.toSet());
    }

    private static void texts(Caller caller, Scenario fanal, String first) {
        for (String text :
                List.of(
                        first,
                        "1",
                        "1",
                        "1",
                        "Perlimpinpin",
                        "17",
                        "1",
                        "Kwetchonga",
                        "Kwetchonga",
                        "Zimbalabou",
                        "1",
                        "1",
                        "1")) {
            caller.texts(text);
            fanal.moment();
        }
    }

    private static void assertClean(String where, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String number : NUMBERS) {
            String digits = number.substring(1);
            for (String form : List.of(number, digits, digits.substring(digits.length() - 9)))
                assertAbsent(where, folded, form);
        }
        for (String word : WORDS) assertAbsent(where, folded, word);
    }

    private static void assertAbsent(String where, String text, String what) {
        String hex = HexFormat.of().formatHex(what.getBytes(StandardCharsets.UTF_8));
        assertThat(text.contains(what.toLowerCase(Locale.ROOT)))
                .as("%s holds %s", where, what)
                .isFalse();
        assertThat(text.contains(hex)).as("%s holds %s in hexadecimal", where, what).isFalse();
    }

    /** Every byte of the files, or every column of every table. */
    private static String everything(Scenario fanal, TestStore store) {
        if (store.engine() == Engine.SQLITE) return files(store);
        Books books = fanal.books();
        List<String> tables =
                books.list(
                        "select table_schema || '.' || table_name as name"
                                + " from information_schema.tables where table_schema"
                                + " not in ('pg_catalog', 'information_schema')",
                        row -> row.text("name"));
        List<String> lines = new ArrayList<>();
        for (String table : tables)
            lines.addAll(
                    books.list(
                            "select t::text as line from " + table + " t",
                            row -> row.text("line")));
        assertThat(tables).hasSizeGreaterThan(15);
        return String.join("\n", lines) + files(store);
    }

    private static String files(TestStore store) {
        StringBuilder all = new StringBuilder();
        if (!Files.exists(store.dataFolder())) return "";
        try (Stream<Path> files = Files.walk(store.dataFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
        return all.toString();
    }
}
