package org.fanal.campaigns.audience.focal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.People;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocalReaderTest {
    private final FocalReader reader =
            new FocalReader(
                    People.knowledge(), word -> Optional.of(word).filter("dry season"::startsWith));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+221771234567 origin wo",
                "wo origin +221 77 123 45 67",
                "Origine, +221771234567, Wolof.",
                "00221771234567 DEPART WOLOF",
                "+٢٢١٧٧١٢٣٤٥٦٧ origin wo",
            })
    void anEnrolmentIsReadInAnyOrderAndSpelling(String text) {
        assertThat(reader.read(text))
                .isEqualTo(
                        new FocalLine.Enrol(
                                new Msisdn("+221771234567"), "wo", Optional.of(Stage.ORIGIN)));
    }

    @ParameterizedTest
    @CsvSource({
        "+221771234 origin wo, focal.number",
        "771234567 origin wo, focal.number",
        "+221771234567 origin, focal.language",
        "session kayar, focal.people",
        "session 0 kayar, focal.people",
        "session 35, focal.place",
    })
    void whatIsNotUnderstoodIsNamed(String text, String key) {
        assertThat(reader.read(text)).isEqualTo(new FocalLine.Unclear(Set.of(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "session 35 kayar, 35, SN-KY, ''",
        "Séance Ndar 12, 12, SN-SL, ''",
        "causerie 7 saint-louis dry, 7, SN-SL, dry",
    })
    void aSessionIsRead(String text, int people, String place, String campaign) {
        assertThat(reader.read(text))
                .isEqualTo(
                        new FocalLine.Session(
                                people, People.knowledge().place(place).orElseThrow(), campaign));
    }

    @ParameterizedTest
    @DisplayName("a plea, a reply and a check-in are for others, whatever number they hold")
    @ValueSource(
            strings = {
                "",
                "1A",
                "OK 4",
                "100A",
                "K7F3 take",
                "+221771234567",
                "help me, call +221771234567 now please",
                "they hold me, my brother is +221771234567 wo he can tell",
                "stop",
                "session was cancelled by the police yesterday",
                "help +221771234567 wo",
                "+221771234567 wo aidez",
                "au secours +221771234567 wo origine",
                "+221771234567 origin klingon",
                "wo fr +221771234567",
                "session 35 atlantis",
                "session 35 help",
                "session help",
                "reunion aide",
                "session kayar dry",
                "session 35 kayar help",
                "session",
            })
    void allElseIsForOthers(String text) {
        assertThat(reader.read(text)).isEqualTo(new FocalLine.Other());
    }
}
