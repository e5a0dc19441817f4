package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DisclosureTest {
    @Test
    void r21NothingBelowElevenIsShown() {
        for (long count = 0; count < 11; count++) assertThat(Disclosure.of(count)).isEmpty();
        assertThat(Disclosure.of(11)).hasValue(11);
        assertThat(Disclosure.of(21)).hasValue(11);
        assertThat(Disclosure.of(40_000)).hasValue(39_996);
    }

    @Test
    void r21LookingAgainLaterShowsTheSameOrElevenMoreAndNeverOnePerson() {
        Random random = new Random(22);
        for (int i = 0; i < 3_000; i++) {
            long count = 0;
            long before = 0;
            for (int look = 0; look < 66; look++) {
                count += random.nextInt(4);
                long now = Disclosure.of(count).orElse(0);
                assertThat(now - before).isIn(0L, 11L);
                before = now;
            }
            assertThat(before).isPositive();
        }
    }

    /** Whoever takes the shown cells from the shown sum finds no small count that must be so. */
    @Test
    void r21NoTableGivesASmallCellAway() {
        Map<List<Long>, Set<Long>> fits = new HashMap<>();
        for (long a = 0; a < 66; a++)
            for (long b = 0; b < 66; b++)
                for (long small = 0; small < 11; small++)
                    fits.computeIfAbsent(
                                    List.of(shown(a), shown(b), shown(a + b + small)),
                                    _ -> new HashSet<>())
                            .add(small);
        assertThat(fits.values()).allMatch(each -> each.size() >= 8);
    }

    private static long shown(long count) {
        return Disclosure.of(count).orElse(-1);
    }
}
