package org.fanal.gateway.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,15", "11,55", "12,60", "13,60", "1000000,60", "2147483646,60"})
    void alertIsTriedAgainForEver(int failures, int seconds) {
        assertThat(Backoff.ALERT.after(failures, Duration.ZERO))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void campaignGivesUp() {
        assertThat(Backoff.CAMPAIGN.after(7, Duration.ZERO)).contains(Duration.ofMinutes(7));
        assertThat(Backoff.CAMPAIGN.after(8, Duration.ZERO)).isEmpty();
    }

    @Test
    void replyGivesUpAfterItsWindowIsOver() {
        Duration all = Duration.ZERO;
        for (int i = 1; i < Backoff.REPLY.most(); i++)
            all = all.plus(Backoff.REPLY.after(i, Duration.ZERO).orElseThrow());
        assertThat(all).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    }

    @Test
    void carriersWishIsKeptWhereItIsLonger() {
        assertThat(Backoff.ALERT.after(1, Duration.ofSeconds(17))).contains(Duration.ofSeconds(17));
        assertThat(Backoff.ALERT.after(12, Duration.ofSeconds(17)))
                .contains(Duration.ofSeconds(60));
    }

    @Test
    void nothingFailedIsAnError() {
        assertThatThrownBy(() -> Backoff.ALERT.after(0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
