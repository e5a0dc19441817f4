package org.fanal.gateway.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fanal.gateway.pace.TokenBucket.Taken;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    @Test
    void burstPassesAndThenTheAverageHolds() {
        TokenBucket bucket = TokenBucket.full(10, 3, 0);
        for (int i = 0; i < 3; i++) {
            Taken taken = bucket.take(0);
            assertThat(taken.granted()).isTrue();
            bucket = taken.after();
        }
        assertThat(bucket.take(0).granted()).isFalse();
        assertThat(bucket.take(99).granted()).isFalse();
        assertThat(bucket.take(100).granted()).isTrue();
    }

    @Test
    void refusedRequestsCostNothing() {
        TokenBucket bucket = TokenBucket.full(1, 1, 0).take(0).after();
        for (int ms = 0; ms < 1000; ms += 10) {
            Taken taken = bucket.take(ms);
            assertThat(taken.granted()).isFalse();
            bucket = taken.after();
        }
        assertThat(bucket.take(1001).granted()).isTrue();
    }

    @Test
    void clockSetBackNeitherGivesNorTakes() {
        TokenBucket bucket = TokenBucket.full(1, 1, 10_000).take(10_000).after();
        Taken back = bucket.take(0);
        assertThat(back.granted()).isFalse();
        assertThat(back.after().take(1_000).granted()).isTrue();
    }

    @Test
    void fullOneNeedNotBeRemembered() {
        TokenBucket bucket = TokenBucket.full(1, 5, 0).take(0).after();
        assertThat(bucket.isFull(999)).isFalse();
        assertThat(bucket.isFull(1000)).isTrue();
    }

    @RepeatedTest(20)
    void neverGrantsMoreThanBurstAndRate(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double rate = 1 + random.nextInt(50);
        double burst = 1 + random.nextInt(20);
        TokenBucket bucket = TokenBucket.full(rate, burst, 0);
        long now = 0;
        int granted = 0;
        for (int i = 0; i < 1_000; i++) {
            now += random.nextInt(40);
            Taken taken = bucket.take(now);
            if (taken.granted()) granted++;
            bucket = taken.after();
            assertThat((double) granted).isLessThanOrEqualTo(burst + rate * now / 1000 + 1e-6);
        }
    }
}
