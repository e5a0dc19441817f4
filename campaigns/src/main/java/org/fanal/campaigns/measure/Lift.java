package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether people got in touch because they were chosen to be written to. It is reckoned of the
 * counts as they are shown (R21): a shown count stands for up to ten people more, and the bounds
 * hold for every count that it stands for. So they give no count away, and never tell too much.
 *
 * @param value in the middle
 * @param low the least that the counts allow
 * @param high the most
 */
record Lift(double value, double low, double high, Told told) {
    /** Fewer people in an arm, or fewer who responded in both, prove nothing. */
    private static final long ENOUGH_PEOPLE = 100;

    private static final long MORE = Disclosure.LEAST - 1;
    private static final int DIGITS = 4;

    /** What can be told. */
    enum Told {
        NOBODY_HELD_OUT,
        TOO_FEW,
        CHANCE,
        MORE,
        FEWER
    }

    static Lift of(Difference.Arm treated, Difference.Arm held) {
        Difference least = Difference.of(arm(treated, 0), arm(held, MORE));
        Difference most = Difference.of(arm(treated, MORE), arm(held, 0));
        Difference middle = Difference.of(arm(treated, MORE / 2), arm(held, MORE / 2));
        return new Lift(
                middle.value(),
                least.low(),
                most.high(),
                told(least.low(), most.high(), treated, held));
    }

    /** An arm as it is shown, with so many more who got in touch. */
    private static Difference.Arm arm(Difference.Arm arm, long more) {
        long people = Disclosure.block(arm.people());
        return new Difference.Arm(
                people, Math.min(people, Disclosure.block(arm.responded()) + more));
    }

    private static Told told(double low, double high, Difference.Arm treated, Difference.Arm held) {
        if (Disclosure.block(held.people()) == 0) return Told.NOBODY_HELD_OUT;
        if (Disclosure.block(treated.people()) < ENOUGH_PEOPLE
                || Disclosure.block(held.people()) < ENOUGH_PEOPLE
                || Disclosure.block(treated.responded()) + Disclosure.block(held.responded()) == 0)
            return Told.TOO_FEW;
        if (low > 0) return Told.MORE;
        return high < 0 ? Told.FEWER : Told.CHANCE;
    }

    static Figure figure(Facts facts) {
        Lift lift = of(facts.treated(), facts.held());
        Map<String, OptionalDouble> shown = new LinkedHashMap<>();
        var _ = shown.put("treated", Disclosure.number(facts.treated().people()));
        var _ = shown.put("heldOut", Disclosure.number(facts.held().people()));
        var _ = shown.put("difference", lift.number(lift.value()));
        var _ = shown.put("low", lift.number(lift.low()));
        var _ = shown.put("high", lift.number(lift.high()));
        return new Figure("lift", new Sentence(lift.words()), shown);
    }

    private OptionalDouble number(double value) {
        return switch (told) {
            case NOBODY_HELD_OUT, TOO_FEW -> OptionalDouble.empty();
            case CHANCE, MORE, FEWER ->
                    OptionalDouble.of(
                            BigDecimal.valueOf(value)
                                    .setScale(DIGITS, RoundingMode.HALF_UP)
                                    .doubleValue());
        };
    }

    private String words() {
        return switch (told) {
            case NOBODY_HELD_OUT ->
                    "Whether it made people get in touch: cannot tell, since nobody was held out.";
            case TOO_FEW ->
                    "Whether it made people get in touch: cannot tell, too few people were chosen"
                            + " or held out, or too few got in touch.";
            case CHANCE ->
                    "Whether it made people get in touch: cannot tell, the numbers fit more and"
                            + " fewer alike.";
            case MORE -> between(low, high, "more");
            case FEWER -> between(-high, -low, "fewer");
        };
    }

    private static String between(double least, double most, String what) {
        return String.format(
                Locale.ROOT,
                "Of 1,000 people who were chosen to be written to, %.1f to %.1f %s got in touch"
                        + " than of 1,000 who were held out.",
                least * 1000,
                most * 1000,
                what);
    }
}
