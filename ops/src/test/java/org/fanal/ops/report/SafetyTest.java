package org.fanal.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.ops.report.DispatchTest.AWA;
import static org.fanal.ops.report.DispatchTest.TEAMS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** The rules of safety that dispatch keeps, over the whole of it. */
class SafetyTest {
    private static final String POLICE = "…04";

    @BothEngines
    @DisplayName("R13: with or without consent to the police, all but the police is the same")
    void consentChangesNothingElseR13(TestStore store) {
        Station station = new Station(store, TEAMS);
        List<String> with = rung(station, Station.CALLER, Decision.YES);
        List<String> without = rung(station, Station.OTHER, Decision.NO);
        List<String> notAsked = rung(station, "+221771234500", Decision.NOT_ASKED);
        assertThat(with).anyMatch(line -> line.contains(POLICE));
        assertThat(without).isNotEmpty().noneMatch(line -> line.contains(POLICE));
        assertThat(notAsked).isEqualTo(without);
        assertThat(with.stream().filter(line -> !line.contains(POLICE)).toList())
                .isEqualTo(without);
    }

    /** Who is rung in which minute, while nobody answers; then it is taken and closed. */
    private static List<String> rung(Station station, String from, Decision police) {
        Filing filing =
                new Filing(
                        "held",
                        Urgency.CRITICAL,
                        "SN-DK",
                        false,
                        police,
                        "fr",
                        false,
                        false,
                        Map.of());
        station.report(from, filing, false);
        String code = station.cases().getFirst().code();
        List<String> rung = new ArrayList<>();
        for (int minute = 0; minute < 33; minute++) {
            for (String text : station.post()) rung.add(minute + " " + text.replace(code, "CODE"));
            station.minutes(1);
        }
        station.writes(AWA, "A");
        station.writes(AWA, "C1");
        station.post();
        return rung;
    }

    @BothEngines
    @DisplayName(
            "R15: a child's own yes calls the police; a child is handled by who handles children")
    void aChildIsHandledAsAChildR15(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.CALLER, child(false, "other"), false);
        assertThat(station.post()).noneMatch(text -> text.startsWith("…01"));
        station.report(Station.OTHER, child(true, "other"), false);
        assertThat(station.post())
                .anyMatch(text -> text.startsWith("…01"))
                .anyMatch(text -> text.startsWith(POLICE));
    }

    private static Filing child(boolean child, String form) {
        return new Filing(
                form, Urgency.CRITICAL, "SN-DK", child, Decision.YES, "fr", false, false, Map.of());
    }

    @BothEngines
    @DisplayName("R16: nothing that a stranger writes tells them that a case exists")
    void aStrangerLearnsNothingR16(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(Station.held());
        station.post();
        for (String text : List.of("1A", "A", station.onlyCase().code() + " A", "1C1", "100A"))
            assertThat(station.writes(Station.OTHER, text)).isFalse();
        assertThat(station.post()).isEmpty();
        assertThat(station.onlyAlert().takenBy()).isEmpty();
    }

    @BothEngines
    @DisplayName("R17: an alert says neither the form, nor the number, nor a word of the caller")
    void anAlertSaysNothingOfTheCallerR17(TestStore store) {
        Station station = new Station(store, TEAMS);
        station.report(
                new Filing(
                        "held",
                        Urgency.CRITICAL,
                        "SN-DK",
                        true,
                        Decision.YES,
                        "fr",
                        false,
                        false,
                        Map.of("landmark", "zebrafish", "age", "15")));
        for (int minute = 0; minute < 20; minute++) station.minutes(1);
        assertThat(station.post())
                .isNotEmpty()
                .allMatch(text -> !text.contains("held") && !text.contains("zebrafish"))
                .allMatch(text -> !text.contains("1234567") && !text.contains("15"));
    }

    @BothEngines
    @DisplayName("R10: neither numbers nor names nor words are in the store in the clear")
    void nothingIsInTheClearR10(TestStore store) throws IOException {
        if (store.engine() != Engine.SQLITE) return;
        Station station = new Station(store, TEAMS);
        station.report(
                new Filing(
                        "held",
                        Urgency.CRITICAL,
                        "SN-DK",
                        true,
                        Decision.YES,
                        "fr",
                        false,
                        false,
                        Map.of("landmark", "zebrafish")));
        station.writes(AWA, "1A");
        station.writes(AWA, "stop");
        station.post();
        station.stop();
        store.reopen();
        try (Stream<Path> files = Files.walk(store.dataFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains("Awa N") || bytes.contains("zebrafish")).isFalse();
                assertThat(bytes.contains("771234567") || bytes.contains("770000001")).isFalse();
            }
        }
    }
}
