package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 1, 1, 9, 0);

    private static Window window(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        // by day
        "09:00, 19:00, Africa/Dakar, 2026-11-03T10:00:00Z, 2026-11-03T10:00:00Z",
        "09:00, 19:00, Africa/Dakar, 2026-11-03T08:59:59Z, 2026-11-03T09:00:00Z",
        "09:00, 19:00, Africa/Dakar, 2026-11-03T19:00:00Z, 2026-11-04T09:00:00Z",
        "09:00, 19:00, Africa/Dakar, 2026-11-03T18:59:59.999Z, 2026-11-03T18:59:59.999Z",
        // another clock
        "09:00, 19:00, Africa/Addis_Ababa, 2026-11-03T17:00:00Z, 2026-11-04T06:00:00Z",
        "09:00, 19:00, Asia/Kathmandu, 2026-11-03T00:00:00Z, 2026-11-03T03:15:00Z",
        // across midnight
        "20:00, 06:00, Africa/Dakar, 2026-11-03T23:59:00Z, 2026-11-03T23:59:00Z",
        "20:00, 06:00, Africa/Dakar, 2026-11-03T00:00:00Z, 2026-11-03T00:00:00Z",
        "20:00, 06:00, Africa/Dakar, 2026-11-03T06:00:00Z, 2026-11-03T20:00:00Z",
        "18:00, 00:00, Africa/Dakar, 2026-11-03T23:59:59Z, 2026-11-03T23:59:59Z",
        "18:00, 00:00, Africa/Dakar, 2026-11-03T00:00:00Z, 2026-11-03T18:00:00Z",
        // the whole day
        "00:00, 00:00, Africa/Dakar, 2026-11-03T03:00:00Z, 2026-11-03T03:00:00Z",
        // 2026-03-29 02:00 becomes 03:00 in Paris: the gap
        "02:30, 09:00, Europe/Paris, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
        "00:00, 02:30, Europe/Paris, 2026-03-29T01:00:00Z, 2026-03-29T22:00:00Z",
        "02:10, 02:40, Europe/Paris, 2026-03-29T00:00:00Z, 2026-03-30T00:10:00Z",
        // 2026-10-25 03:00 becomes 02:00 in Paris: the overlap
        "02:30, 09:00, Europe/Paris, 2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
        "02:30, 09:00, Europe/Paris, 2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z",
        "00:00, 02:30, Europe/Paris, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
        "00:00, 02:30, Europe/Paris, 2026-10-25T01:30:00Z, 2026-10-25T23:00:00Z"
    })
    void theNextHourIsThatOfTheClockOnTheWall(
            String from, String to, String zone, Instant now, Instant next) {
        Hours hours = new Hours(LONG_AGO, List.of(window(from, to)));
        assertThat(hours.next(now, Set.of(ZoneId.of(zone)))).contains(next);
    }

    @Test
    void nobodyIsWrittenToBeforeTheStartOnTheirOwnClock() {
        Hours hours =
                new Hours(LocalDateTime.of(2026, 12, 1, 9, 0), List.of(window("09:00", "19:00")));
        Instant now = Instant.parse("2026-11-03T10:00:00Z");
        assertThat(hours.next(now, Set.of(ZoneId.of("America/Port-au-Prince"))))
                .contains(Instant.parse("2026-12-01T14:00:00Z"));
    }

    @Test
    void aStartInThePastIsNeverNowAtThreeInTheMorning() {
        Hours hours =
                new Hours(LocalDateTime.of(2026, 11, 1, 9, 0), List.of(window("09:00", "19:00")));
        assertThat(hours.next(Instant.parse("2026-11-03T03:00:00Z"), Set.of(ZoneId.of("UTC"))))
                .contains(Instant.parse("2026-11-03T09:00:00Z"));
    }

    @Test
    void aZoneNotKnownMustBeOpenInEveryZoneItMayBe() {
        Hours hours = new Hours(LONG_AGO, List.of(window("09:00", "19:00")));
        Set<ZoneId> congo = Zones.ofCountry("CD");
        assertThat(congo).contains(ZoneId.of("Africa/Kinshasa"), ZoneId.of("Africa/Lubumbashi"));
        // 09:00 in Lubumbashi is 08:00 in Kinshasa
        assertThat(hours.next(Instant.parse("2026-11-03T05:00:00Z"), congo))
                .contains(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(hours.until(Instant.parse("2026-11-03T08:00:00Z"), congo))
                .isEqualTo("2026-11-03T17:00:00Z");
    }

    @Test
    void withoutAnyZoneOrAnyHourNothingIsSent() {
        Hours hours = new Hours(LONG_AGO, List.of(window("09:00", "10:00")));
        assertThat(hours.next(Instant.parse("2026-11-03T09:30:00Z"), Set.of())).isEmpty();
        assertThat(hours.next(Instant.parse("2026-11-03T09:30:00Z"), Zones.ofCountry("US")))
                .isEmpty();
        assertThat(Zones.ofCountry("")).isEmpty();
        assertThat(Zones.ofCountry("ZZ")).isEmpty();
    }

    @Test
    void quietHoursOfACountryNarrowTheWindow() {
        Hours hours =
                new Hours(LONG_AGO, List.of(window("06:00", "23:00"), QuietHours.allowed("NG")));
        Set<ZoneId> lagos = Zones.ofCountry("NG");
        assertThat(hours.next(Instant.parse("2026-11-03T19:00:00Z"), lagos))
                .contains(Instant.parse("2026-11-04T07:00:00Z"));
        assertThat(QuietHours.allowed("KE")).isEqualTo(window("07:00", "19:00"));
        assertThat(QuietHours.allowed("SN")).isEqualTo(QuietHours.allowed(""));
        assertThat(QuietHours.ruled("SN")).isFalse();
    }

    /** Against looking at every minute: 300 draws over windows, zones and both clock changes. */
    @Test
    void noMinuteIsMissedAndNoneIsInvented() {
        Random random = new Random(20261103);
        List<String> zones =
                List.of("Africa/Dakar", "Europe/Paris", "Asia/Kathmandu", "Australia/Lord_Howe");
        List<String> days =
                List.of("2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-04-03T12:00:00Z");
        for (int i = 0; i < 300; i++) {
            List<Window> windows = new ArrayList<>(List.of(drawn(random)));
            if (random.nextBoolean()) windows.add(drawn(random));
            Set<ZoneId> where =
                    random.nextInt(4) == 0
                            ? Set.of(ZoneId.of("Europe/Paris"), ZoneId.of("Africa/Dakar"))
                            : Set.of(ZoneId.of(zones.get(random.nextInt(zones.size()))));
            Instant now =
                    Instant.parse(days.get(random.nextInt(days.size())))
                            .plus(Duration.ofMinutes(random.nextInt(2000)));
            Hours hours = new Hours(LONG_AGO, windows);
            Optional<Instant> next = hours.next(now, where);
            assertThat(next).isEqualTo(byMinutes(hours, now, where));
            next.ifPresent(open ->
                    assertThat(hours.until(open, where)).isEqualTo(shut(hours, open, where)));
        }
    }

    private static Window drawn(Random random) {
        return new Window(
                LocalTime.ofSecondOfDay(random.nextInt(96) * 900L),
                LocalTime.ofSecondOfDay(random.nextInt(96) * 900L));
    }

    private static Optional<Instant> byMinutes(Hours hours, Instant now, Set<ZoneId> zones) {
        for (int minute = 0; minute < 3 * 1440; minute++) {
            Instant at = now.plus(Duration.ofMinutes(minute));
            if (hours.open(at, zones)) return Optional.of(at);
        }
        return Optional.empty();
    }

    private static Instant shut(Hours hours, Instant open, Set<ZoneId> zones) {
        for (int minute = 0; minute < 1440; minute++) {
            Instant at = open.plus(Duration.ofMinutes(minute));
            if (!hours.open(at, zones)) return at;
        }
        return open.plus(Duration.ofDays(1));
    }
}
