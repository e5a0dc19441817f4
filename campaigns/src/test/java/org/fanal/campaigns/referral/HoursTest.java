package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    private static Hours hours(String text, String zone) {
        return Cards.line(text, zone).service().hours();
    }

    /** 2026-11-23 is a Monday; Dakar is UTC. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    24/7                                 | 2026-11-23T00:00 | true
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-23T07:59 | false
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-23T08:00 | true
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-23T16:00 | false
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-27T11:59 | true
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-27T12:00 | false
                    Mo-Th 08:00-16:00; Fr 08:00-12:00    | 2026-11-28T09:00 | false
                    Su 22:00-02:00                       | 2026-11-23T01:59 | true
                    Su 22:00-02:00                       | 2026-11-23T02:00 | false
                    Su 22:00-02:00                       | 2026-11-22T21:59 | false
                    Mo-Su 20:00-26:00                    | 2026-11-23T01:00 | true
                    Mo-Fr 08:00-12:00,14:00-18:00        | 2026-11-24T13:00 | false
                    Mo-Fr 08:00-12:00,14:00-18:00        | 2026-11-24T14:00 | true
                    Mo-Fr 08:00-18:00; We off            | 2026-11-25T10:00 | false
                    Mo-Fr 08:00-18:00; We off            | 2026-11-26T10:00 | true
                    24/7; Su off                         | 2026-11-29T10:00 | false
                    24/7; Su off                         | 2026-11-30T00:00 | true
                    Mo-Fr 08:00-18:00; Mo 12:00-13:00 off| 2026-11-23T12:30 | false
                    Mo-Fr 08:00-18:00; Mo 12:00-13:00 off| 2026-11-23T13:00 | true
                    Mo-Fr 08:00-12:00, We 14:00-16:00    | 2026-11-25T09:00 | true
                    Mo-Fr 08:00-12:00, We 14:00-16:00    | 2026-11-25T15:00 | true
                    Mo-Fr 08:00-12:00; We 14:00-16:00    | 2026-11-25T09:00 | false
                    Mo-Fr 20:00-04:00; Sa off            | 2026-11-28T01:00 | false
                    Sa-Mo 10:00-24:00                    | 2026-11-23T23:59 | true
                    Sa-Mo 10:00-24:00                    | 2026-11-24T10:00 | false
                    off                                  | 2026-11-23T10:00 | false
                    Mo                                   | 2026-11-23T23:59 | true
                    """)
    void anHourIsOpenOrShut(String text, LocalDateTime at, boolean open) {
        assertThat(hours(text, "Africa/Dakar").open(at.atZone(ZoneId.of("UTC")).toInstant()))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PH off",
                "Mo 08:00+",
                "Mo[1] 10:00-12:00",
                "sunrise-sunset",
                "Apr-Sep 08:00-12:00",
                "\"by appointment\"",
                "Mo 10:00-12:00 unknown",
                "Mo 10:00-12:00 || \"call\"",
                "Mo 10:00",
                "Mo 10:00-10:00",
                "Mo 10:00-12:00/30",
                "week 1-10 Mo 10:00-12:00",
                "2026 Mo 10:00-12:00",
                "Mo-Fr 08:00-12:00; ;",
                "always"
            })
    void whatCannotBeToldIsNeverGuessed(String text) {
        HoursText read = HoursText.read(text);
        assertThat(read.week()).isEmpty();
        assertThat(read.fault()).contains(", write");
    }

    @Test
    void whereClocksChangeTheClockOnTheWallCounts() {
        Hours hours = hours("Mo-Su 02:30-03:30", "Europe/Madrid");
        // 2026-03-29, 02:00 becomes 03:00: half an hour is left
        assertThat(hours.open(Instant.parse("2026-03-29T00:59:59Z"))).isFalse();
        assertThat(hours.open(Instant.parse("2026-03-29T01:00:00Z"))).isTrue();
        assertThat(hours.open(Instant.parse("2026-03-29T01:30:00Z"))).isFalse();
        assertThat(hours.change(Instant.parse("2026-03-29T00:10:00Z")))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
        // 2026-10-25, 03:00 becomes 02:00: half past two comes twice
        assertThat(hours.open(Instant.parse("2026-10-25T00:45:00Z"))).isTrue();
        assertThat(hours.open(Instant.parse("2026-10-25T01:15:00Z"))).isFalse();
        assertThat(hours.open(Instant.parse("2026-10-25T01:45:00Z"))).isTrue();
        assertThat(hours.change(Instant.parse("2026-10-25T00:45:00Z")))
                .contains(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void whatNeverChangesSaysSo() {
        assertThat(hours("24/7", "Africa/Dakar").change(Instant.EPOCH)).isEmpty();
        assertThat(hours("off", "Europe/Madrid").change(Instant.EPOCH)).isEmpty();
    }

    @Test
    void betweenNowAndTheNextChangeNothingChanges() {
        Random random = new Random(7);
        String[] texts = {
            "Mo-Fr 08:00-18:00",
            "Mo-Su 22:00-02:30",
            "Sa 23:00-26:00; Su off",
            "Mo-Fr 08:00-12:00,14:00-18:00, Sa 01:30-03:00",
            "24/7; Su 02:00-03:00 off"
        };
        String[] zones = {"Europe/Madrid", "Atlantic/Canary", "America/Santo_Domingo"};
        for (int i = 0; i < 600; i++) {
            Hours hours = hours(texts[i % texts.length], zones[i % zones.length]);
            Instant at =
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));
            Optional<Instant> change = hours.change(at);
            assertThat(change).isPresent();
            assertThat(hours.open(change.get())).isNotEqualTo(hours.open(at));
            Instant between = at;
            while (between.isBefore(change.get())) {
                assertThat(hours.open(between)).isEqualTo(hours.open(at));
                between = between.plus(Duration.ofMinutes(7));
            }
            assertThat(hours.open(change.get().minusSeconds(1))).isEqualTo(hours.open(at));
        }
    }
}
