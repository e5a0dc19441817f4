package org.fanal.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.fanal.gateway.schedule.SettableScheduler;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    private final SettableScheduler clock = new SettableScheduler(TestStore.START);
    private final IdSource ids = new IdSource(clock, new Random(3));

    @Test
    void noIdIsGivenTwiceHoweverManyAreAskedForInAnInstant() {
        Set<Long> given = Collections.synchronizedSet(new HashSet<>());
        boolean allNew =
                IntStream.range(0, 200_000).parallel().allMatch(_ -> given.add(ids.next()));
        assertThat(allNew).isTrue();
    }

    @Test
    void aClockThatIsPutBackGivesNoIdAgain() {
        long before = ids.next();
        clock.set(TestStore.START.minusSeconds(60));
        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void laterIdsAreGreaterAndAllArePositive() {
        long before = ids.next();
        clock.advance(Duration.ofMillis(1));
        assertThat(ids.next()).isGreaterThan(before).isPositive();
    }

    @Test
    void sourcesOfTwoNodesDiffer() {
        Set<Long> given = new HashSet<>();
        for (int node = 0; node < 5; node++) {
            IdSource source = new IdSource(clock, new Random(node * 7919L));
            for (int i = 0; i < 1000; i++) assertThat(given.add(source.next())).isTrue();
        }
    }
}
