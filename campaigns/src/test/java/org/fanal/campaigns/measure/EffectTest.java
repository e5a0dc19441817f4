package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.fanal.campaigns.measure.Facts.Cell;
import org.fanal.campaigns.measure.Facts.Fate;
import org.junit.jupiter.api.Test;

final class EffectTest {
    private static final Facts.Part PART = new Facts.Part("origin", "wo", "SN", 0);

    @Test
    void aDifferenceIsToldAsASentenceWithItsInterval() {
        Figure lift = lift(arm(45_000, 180), arm(5_000, 5));
        assertThat(lift.sentence().text())
                .matches(
                        "Of 1,000 people who were chosen to be written to, [0-9.]+ to [0-9.]+ more"
                                + " got in touch than of 1,000 who were held out[.]");
        assertThat(number(lift, "low")).isPositive().isLessThan(number(lift, "difference"));
        assertThat(number(lift, "high")).isGreaterThan(number(lift, "difference"));
        assertThat(lift.numbers()).containsKeys("treated", "heldOut");
    }

    /** Arms of 150 and a difference of four decimals gave back "3 of 150". */
    @Test
    void r21WhatIsToldOfTwoArmsIsTheSameForAllCountsThatAreShownAlike() {
        Random random = new Random(23);
        for (int i = 0; i < 5_000; i++) {
            long people = 121L + 11L * random.nextInt(500);
            long treated = 11L * random.nextInt(9);
            long held = 11L * random.nextInt(5);
            Figure shown = lift(arm(people, treated), arm(people, held));
            assertThat(
                            lift(
                                    arm(people + random.nextInt(11), treated + random.nextInt(11)),
                                    arm(people + random.nextInt(11), held + random.nextInt(11))))
                    .isEqualTo(shown);
        }
    }

    @Test
    void whatIsToldIsNeverMoreThanTheCountsThemselvesSay() {
        Random random = new Random(24);
        for (int i = 0; i < 5_000; i++) {
            Difference.Arm treated = arm(1_000L + random.nextInt(9_000), random.nextInt(200));
            Difference.Arm held = arm(500L + random.nextInt(4_000), random.nextInt(200));
            Difference exact = Difference.of(treated, held);
            Lift told = Lift.of(treated, held);
            if (told.told() == Lift.Told.MORE) assertThat(exact.low()).isPositive();
            if (told.told() == Lift.Told.FEWER) assertThat(exact.high()).isNegative();
        }
    }

    @Test
    void anIntervalThatHoldsZeroCannotTell() {
        assertThat(lift(arm(9_000, 36), arm(1_000, 1)).sentence().text()).contains("cannot tell");
    }

    @Test
    void tooFewPeopleCannotTell() {
        Figure few = lift(arm(90, 60), arm(90, 1));
        assertThat(few.sentence().text()).contains("cannot tell");
        assertThat(few.numbers().get("difference")).isEmpty();
    }

    @Test
    void nobodyHeldOutCannotTell() {
        assertThat(lift(arm(9_000, 36), arm(0, 0)).sentence().text())
                .contains("cannot tell", "nobody was held out");
    }

    @Test
    void oneMoreContactHasACostOnlyWhereThereIsOne() {
        Figure cost = figure(facts(arm(45_000, 180), arm(5_000, 5)), "cost");
        assertThat(cost.sentence().text()).startsWith("One more contact cost ");
        assertThat(number(cost, "low")).isLessThan(number(cost, "high"));
        assertThat(number(cost, "perAnsweredContact")).isEqualTo(8.18);
        assertThat(figure(facts(arm(9_000, 36), arm(1_000, 1)), "cost").sentence().text())
                .isEqualTo("What one more contact cost: cannot tell.");
    }

    @Test
    void r21NoFigureShowsACountBelowEleven() {
        Facts small =
                new Facts(
                        List.of(
                                cell(Fate.RELEASED, "delivered", 40_000),
                                cell(Fate.RELEASED, "failed", 3),
                                cell(Fate.RELEASED, "unknown", 40),
                                cell(Fate.WAITING, "waiting", 8),
                                cell(Fate.LEFT_OUT, "opted-out", 2),
                                cell(Fate.LEFT_OUT, "window", 90)),
                        arm(40_043, 60),
                        arm(4_000, 9),
                        List.of(new Facts.Used("radio", "Radio", 9, 8, 3, 1)),
                        BigDecimal.TEN);
        Effect effect = Effect.of(small);
        for (Figure figure : effect.figures()) {
            assertThat(figure.sentence().text()).endsWith(".").matches("[A-Z0-9].*");
            for (String name :
                    new String[] {"failed", "opted-out", "waiting", "contacts", "told", "share"})
                if (figure.numbers().containsKey(name))
                    assertThat(figure.numbers().get(name)).as(name).isEmpty();
        }
        assertThat(number(figure(small, "reach"), "unknown")).isEqualTo(33);
        assertThat(figure(small, "contacts").sentence().text())
                .containsIgnoringCase("fewer than 11");
        assertThat(effect.codes())
                .singleElement()
                .satisfies(code -> assertThat(code.contacts()).isEmpty());
        assertThat(effect.parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.recipients()).hasValue(40_139);
                    assertThat(part.fates().get("delivered")).hasValue(39_996);
                    assertThat(part.fates().get("failed")).isEmpty();
                    assertThat(part.fates().get("suppressed")).hasValue(88);
                });
    }

    @Test
    void whichRadioShowWorkedIsSeen() {
        Effect effect = Effect.of(facts(arm(45_000, 180), arm(5_000, 5)));
        assertThat(effect.codes())
                .extracting(Effect.ByCode::what, code -> code.contacts().orElse(0))
                .containsExactly(tuple("Radio Teranga", 154L), tuple("Sermon", 0L));
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
                List.of(
                        cell(Fate.RELEASED, "delivered", 40_000),
                        cell(Fate.RELEASED, "failed", 5_000),
                        cell(Fate.LEFT_OUT, "opted-out", 120)),
                treated,
                held,
                List.of(
                        new Facts.Used("radio", "Radio Teranga", 160, 115, 80, 15),
                        new Facts.Used("sermon", "Sermon", 4, 2, 0, 0)),
                new BigDecimal("900.00"));
    }

    private static Cell cell(Fate fate, String what, long count) {
        return new Cell(PART, fate, what, count);
    }

    private static Figure lift(Difference.Arm treated, Difference.Arm held) {
        return Lift.figure(new Facts(List.of(), treated, held, List.of(), BigDecimal.ZERO));
    }

    private static Figure figure(Facts facts, String name) {
        return Effect.of(facts).figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Figure figure, String name) {
        return figure.numbers().getOrDefault(name, OptionalDouble.empty()).orElseThrow();
    }

    private static Difference.Arm arm(long people, long responded) {
        return new Difference.Arm(people, responded);
    }
}
