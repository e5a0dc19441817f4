package org.fanal.gateway.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.fanal.gateway.pace.Pacer.Slot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void firstLeavesAtOnceAndTheNextAfterItsSegments() {
        Slot first = Pacer.of(20, NOON).reserve(NOON, 3);
        assertThat(first.at()).isEqualTo(NOON);
        Slot second = first.after().reserve(NOON, 1);
        assertThat(second.at()).isEqualTo(NOON.plusMillis(150));
    }

    @Test
    void restIsNotSavedUp() {
        Pacer pacer = Pacer.of(1, NOON).reserve(NOON, 1).after();
        Instant later = NOON.plusSeconds(60);
        Slot one = pacer.reserve(later, 1);
        assertThat(one.at()).isEqualTo(later);
        assertThat(one.after().reserve(later, 1).at()).isEqualTo(later.plusSeconds(1));
    }

    @Test
    void rateMayBeBelowOneASecond() {
        assertThat(Pacer.of(0.1, NOON).gap()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void rateOrMessageOfNothingIsAnError() {
        assertThatThrownBy(() -> Pacer.of(0, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pacer.of(Double.NaN, NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pacer.of(1, NOON).reserve(NOON, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is asked, and when: never early, in order, never faster than the rate. */
    @RepeatedTest(20)
    void rateIsNeverExceeded(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double rate = 0.5 + random.nextInt(200);
        Pacer pacer = Pacer.of(rate, NOON);
        Instant now = NOON;
        Instant last = NOON;
        Duration owed = Duration.ZERO;
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextInt(100));
            int segments = 1 + random.nextInt(6);
            Slot slot = pacer.reserve(now, segments);
            assertThat(slot.at()).isAfterOrEqualTo(now).isAfterOrEqualTo(last.plus(owed));
            last = slot.at();
            owed = pacer.gap().multipliedBy(segments);
            pacer = slot.after();
        }
    }
}
