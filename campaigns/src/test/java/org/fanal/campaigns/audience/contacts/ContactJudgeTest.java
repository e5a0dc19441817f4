package org.fanal.campaigns.audience.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.fanal.campaigns.audience.People;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactJudgeTest {
    private static final Map<Column, String> RIGHT =
            Map.of(
                    Column.NUMBER, "+221 77 123 45 67",
                    Column.LANGUAGE, "Wolof",
                    Column.ROUTE, "ATLANTIC",
                    Column.STAGE, "Transit",
                    Column.PLACE, "Ndar",
                    Column.CONSENT, "radio show of 3 November",
                    Column.SOURCE, "Radio Gaynaako",
                    Column.ZONE, "Africa/Dakar");
    private final ContactJudge judge = new ContactJudge(People.knowledge());

    @Test
    void aContactIsReadWhole() {
        assertThat(judge.judge(2, RIGHT))
                .isEqualTo(
                        new Judged.Right(
                                2,
                                new Contact(
                                        new Msisdn("+221771234567"),
                                        "wo",
                                        "SN-SL",
                                        Optional.of(ZoneId.of("Africa/Dakar")),
                                        Optional.of(
                                                new Contact.Claim(People.ATLANTIC, Stage.TRANSIT)),
                                        "radio show of 3 November (Radio Gaynaako)")));
    }

    @Test
    void aWaypointSaysTheStage() {
        Judged judged = judge.judge(2, with(Column.STAGE, ""));
        assertThat(judged)
                .isInstanceOfSatisfying(
                        Judged.Right.class,
                        right ->
                                assertThat(right.contact().claim())
                                        .contains(
                                                new Contact.Claim(People.ATLANTIC, Stage.ORIGIN)));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,'',missing",
        "NUMBER,77,no number",
        "NUMBER,+221 77 123 45 67 or 68,no number",
        "LANGUAGE,'',missing",
        "LANGUAGE,klingon,no such language",
        "ROUTE,moon,no such route",
        "STAGE,middle,no such stage",
        "PLACE,Atlantis,no such place",
        "ZONE,Africa/Nowhere,no such time zone",
        "CONSENT,'',missing",
        "CONSENT,Non.,did not agree",
        "SOURCE,a\uFFFDb,cannot be read",
    })
    void whatIsWrongIsNamedWithItsColumnAndCure(Column column, String cell, String what) {
        assertThat(judge.judge(7, with(column, cell)))
                .isInstanceOfSatisfying(
                        Judged.Wrong.class,
                        wrong ->
                                assertThat(wrong.flaws())
                                        .singleElement()
                                        .satisfies(flaw -> {
                                            assertThat(flaw.line()).isEqualTo(7);
                                            assertThat(flaw.column()).isEqualTo(column.tag());
                                            assertThat(flaw.what()).contains(what);
                                            assertThat(flaw.cure()).isNotBlank();
                                        }));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        assertThat(judge.judge(1, Map.of(Column.STAGE, "origin")))
                .isInstanceOfSatisfying(
                        Judged.Wrong.class,
                        wrong ->
                                assertThat(wrong.flaws())
                                        .extracting(Flaw::column)
                                        .containsExactly("number", "language", "stage", "consent"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName(
            "R10: whatever stands in a line, no flaw repeats it; R12: none goes in without consent")
    void neverRepeatsAndNeverTakesWithoutConsent(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                String cell =
                        random.nextInt(3) == 0 ? noise(random) : RIGHT.getOrDefault(column, "");
                var _ = cells.put(column, cell);
            }
            switch (judge.judge(i, cells)) {
                case Judged.Right(long line, Contact contact) -> {
                    assertThat(line).isEqualTo(i);
                    assertThat(cells.get(Column.CONSENT)).isNotBlank();
                    assertThat(contact.number().country()).isNotEmpty();
                    assertThat(List.of("fr", "wo")).contains(contact.language());
                }
                case Judged.Wrong(List<Flaw> flaws) -> {
                    assertThat(flaws).isNotEmpty();
                    String told = flaws.toString();
                    for (String cell : cells.values())
                        if (cell.strip().length() > 6 && !cell.equals("ATLANTIC"))
                            assertThat(told).doesNotContain(cell.strip());
                }
            }
        }
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L);
    }

    private static String noise(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "+2217712345" + random.nextInt(100);
            case 2 -> "00221 77 " + random.nextInt(10_000_000);
            case 3 -> "\uD83D\uDE00 mayday";
            case 4 -> "x".repeat(random.nextInt(400));
            default -> " ";
        };
    }

    private static Map<Column, String> with(Column column, String cell) {
        Map<Column, String> cells = new EnumMap<>(RIGHT);
        var _ = cells.put(column, cell);
        return cells;
    }
}
