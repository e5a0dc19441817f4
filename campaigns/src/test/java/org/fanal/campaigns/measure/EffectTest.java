package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EffectTest {
    @Test
    void aDifferenceIsToldAsASentenceWithItsInterval() {
        Figure lift = Effect.lift(arm(45_000, 180), arm(5_000, 5));
        assertThat(lift.sentence().text())
                .isEqualTo(
                        "Of 1,000 people who were written to, 1.6 to 3.9 more got in touch than of"
                                + " 1,000 who were held out.");
        assertThat(lift.numbers()).containsKeys("treated", "heldOut", "difference", "low", "high");
    }

    @Test
    void anIntervalThatHoldsZeroCannotTell() {
        assertThat(Effect.lift(arm(9_000, 36), arm(1_000, 1)).sentence().text())
                .contains("cannot tell");
    }

    @Test
    void tooFewPeopleCannotTell() {
        Figure few = Effect.lift(arm(90, 60), arm(90, 1));
        assertThat(few.sentence().text()).contains("cannot tell");
        assertThat(few.numbers().get("difference")).isEmpty();
    }

    @Test
    void nobodyHeldOutCannotTell() {
        assertThat(Effect.lift(arm(9_000, 36), arm(0, 0)).sentence().text())
                .contains("cannot tell", "nobody was held out");
    }

    @Test
    void oneMoreContactHasACostOnlyWhereThereIsOne() {
        Figure cost = figure(facts(arm(45_000, 180), arm(5_000, 5)), "cost");
        assertThat(cost.sentence().text()).startsWith("One more contact cost ");
        assertThat(cost.numbers().get("low").orElseThrow())
                .isLessThan(cost.numbers().get("high").orElseThrow());
        assertThat(figure(facts(arm(9_000, 36), arm(1_000, 1)), "cost").sentence().text())
                .isEqualTo("What one more contact cost: cannot tell.");
    }

    @Test
    void r21NoFigureShowsACountBelowEleven() {
        Facts small =
                new Facts(
                        new Facts.Sent(
                                Map.of("delivered", 40_000L, "failed", 3L, "unknown", 40L),
                                Map.of("opted-out", 2L, "window", 90L),
                                0),
                        arm(40_043, 60),
                        arm(4_000, 9),
                        new Facts.Used(new TreeMap<>(Map.of(1L, 9L)), Map.of("Radio", 9L), 8, 3, 1),
                        BigDecimal.TEN);
        for (Figure figure : Effect.of(small).figures()) {
            assertThat(figure.sentence().text()).endsWith(".").matches("[A-Z0-9].*");
            for (String name :
                    new String[] {"failed", "opted-out", "window", "unknown", "contacts", "told"})
                if (figure.numbers().containsKey(name))
                    assertThat(figure.numbers().get(name)).as(name).isEmpty();
        }
        assertThat(figure(small, "contacts").sentence().text()).contains("fewer than 11");
    }

    @Test
    void theFiguresAreAllThere() {
        assertThat(Effect.of(facts(arm(45_000, 180), arm(5_000, 5))).figures())
                .extracting(Figure::name)
                .containsExactly(
                        "reach",
                        "suppressed",
                        "contacts",
                        "answered",
                        "referred",
                        "heard",
                        "lift",
                        "cost");
    }

    private static Facts facts(Difference.Arm treated, Difference.Arm held) {
        return new Facts(
                new Facts.Sent(
                        Map.of("delivered", 40_000L, "failed", 5_000L),
                        Map.of("opted-out", 120L),
                        0),
                treated,
                held,
                new Facts.Used(
                        new TreeMap<>(Map.of(1L, 100L, 2L, 60L)),
                        Map.of("Radio", 160L),
                        120,
                        80,
                        15),
                new BigDecimal("900.00"));
    }

    private static Figure figure(Facts facts, String name) {
        return Effect.of(facts).figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Difference.Arm arm(long people, long responded) {
        return new Difference.Arm(people, responded);
    }
}
