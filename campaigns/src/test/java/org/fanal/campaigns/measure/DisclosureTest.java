package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DisclosureTest {
    @Test
    void r21AloneHiddenCellTakesTheNextSmallestWithIt() {
        Disclosure shown = Disclosure.of(new TreeMap<>(Map.of("a", 4L, "b", 20L, "c", 50L)));
        assertThat(shown.cells().get("a")).isEmpty();
        assertThat(shown.cells().get("b")).isEmpty();
        assertThat(shown.cells().get("c")).hasValue(50);
        assertThat(shown.total()).hasValue(74);
    }

    @Test
    void r21DifferencingATableGivesNoCountBelowEleven() {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (int cell = random.nextInt(7); cell >= 0; cell--)
                counts.put("c" + cell, (long) random.nextInt(random.nextBoolean() ? 8 : 60));
            Disclosure shown = Disclosure.of(counts);
            long left = counts.values().stream().mapToLong(Long::longValue).sum();
            int hidden = 0;
            for (OptionalLong cell : shown.cells().values()) {
                if (cell.isEmpty()) hidden++;
                else assertThat(cell.getAsLong()).isGreaterThanOrEqualTo(11);
                left -= cell.orElse(0);
            }
            if (shown.total().isPresent() && hidden > 0) {
                assertThat(left).as("what is left of %s", counts).isGreaterThanOrEqualTo(11);
                assertThat(hidden).isGreaterThan(1);
            }
        }
    }

    @Test
    void r21LookingAgainLaterGivesAwayNobody() {
        Random random = new Random(22);
        for (int i = 0; i < 3_000; i++) {
            SortedMap<Long, Long> days = new TreeMap<>();
            long before = 0;
            int shownOnce = 0;
            for (long day = 0; day < 60; day++) {
                days.put(day, (long) random.nextInt(6));
                long now = Blocks.of(days).total();
                assertThat(now - before)
                        .satisfiesAnyOf(
                                same -> assertThat(same).isZero(),
                                more -> assertThat(more).isGreaterThanOrEqualTo(11));
                if (now > before) shownOnce++;
                before = now;
            }
            assertThat(shownOnce).isPositive();
        }
    }

    @Test
    void whatIsShownEarlierDoesNotChangeLater() {
        SortedMap<Long, Long> days = new TreeMap<>(Map.of(1L, 5L, 2L, 7L, 3L, 30L));
        Blocks before = Blocks.of(days);
        days.put(4L, 8L);
        days.put(5L, 8L);
        assertThat(Blocks.of(days).all()).startsWith(before.all().toArray(Blocks.Block[]::new));
        assertThat(before.all())
                .containsExactly(new Blocks.Block(1, 2, 12), new Blocks.Block(3, 3, 30));
    }
}
