package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fanal.gateway.store.Tx;

/**
 * What a campaign did, figure by figure, each as a sentence first (campaigns.md 4). What cannot be
 * told from chance is called so, and counts below 11 are not shown (R21).
 *
 * @param figures in the order in which they are told
 */
public record Effect(List<Figure> figures) {
    /** Fewer people in an arm, or fewer who responded in both, prove nothing. */
    private static final long ENOUGH_PEOPLE = 100;

    private static final long ENOUGH_RESPONSES = 11;

    public Effect {
        figures = List.copyOf(figures);
    }

    /** The effect of a campaign so far. */
    public static Effect of(Tx tx, String campaign) {
        return of(FactsReader.of(tx, campaign));
    }

    static Effect of(Facts facts) {
        return new Effect(
                List.of(
                        reach(facts.sent()),
                        leftOut(facts.sent()),
                        contacts(facts),
                        share(
                                "answered",
                                "were answered by a person",
                                facts.codes().answered(),
                                facts.codes().contacts()),
                        share(
                                "referred",
                                "were told whom to turn to",
                                facts.codes().referred(),
                                facts.codes().contacts()),
                        told(facts.codes()),
                        lift(facts.treated(), facts.held()),
                        cost(facts)));
    }

    private static Figure reach(Facts.Sent sent) {
        Disclosure states = Disclosure.of(sent.states());
        OptionalLong delivered = states.cells().getOrDefault("delivered", OptionalLong.empty());
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        put(numbers, "released", states.total());
        states.cells().forEach((state, count) -> put(numbers, state, count));
        return new Figure(
                "reach",
                new Sentence(
                        capital(Sentence.count(states.total()))
                                + " messages were released; "
                                + Sentence.count(delivered)
                                + " are known to have arrived."),
                numbers);
    }

    private static Figure leftOut(Facts.Sent sent) {
        Disclosure reasons = Disclosure.of(sent.suppressed());
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        put(numbers, "suppressed", reasons.total());
        reasons.cells().forEach((reason, count) -> put(numbers, reason, count));
        return new Figure(
                "suppressed",
                new Sentence(
                        capital(Sentence.count(reasons.total()))
                                + " people were left out, for the reasons named."),
                numbers);
    }

    private static Figure contacts(Facts facts) {
        Blocks shown = Blocks.of(facts.codes().days());
        long delivered = facts.sent().delivered();
        boolean rated = shown.total() > 0 && delivered >= ENOUGH_PEOPLE;
        double rate = (double) shown.total() / Math.max(1, delivered);
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        put(numbers, "contacts", Disclosure.one(shown.total()));
        var _ = numbers.put("per1000Delivered", rated ? of(rate * 1000) : OptionalDouble.empty());
        String text =
                shown.total() == 0
                        ? capital(Sentence.FEW) + " contacts were opened by its codes so far."
                        : "At least "
                                + Sentence.count(shown.total())
                                + " contacts were opened by its codes"
                                + (rated
                                        ? ": " + Sentence.inThousand(rate) + " delivered messages."
                                        : ".");
        return new Figure("contacts", new Sentence(text), numbers);
    }

    private static Figure share(String name, String what, long hits, long contacts) {
        boolean shown =
                hits >= Disclosure.LEAST
                        && (contacts == hits || contacts - hits >= Disclosure.LEAST);
        double share = (double) hits / Math.max(1, contacts);
        return new Figure(
                name,
                new Sentence(
                        shown
                                ? Sentence.inHundred(share) + " of those contacts " + what + "."
                                : "How many of those contacts "
                                        + what
                                        + " cannot be shown, since that would be a count of "
                                        + Sentence.FEW
                                        + "."),
                Map.of("share", shown ? of(share) : OptionalDouble.empty()));
    }

    private static Figure told(Facts.Used codes) {
        OptionalLong told = Disclosure.one(codes.told());
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        put(numbers, "told", told);
        return new Figure(
                "heard",
                new Sentence(
                        capital(Sentence.count(told))
                                + " callers named it when asked how they had heard of us."),
                numbers);
    }

    static Figure lift(Difference.Arm treated, Difference.Arm held) {
        Difference difference = Difference.of(treated, held);
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        put(numbers, "treated", Disclosure.one(treated.people()));
        put(numbers, "heldOut", Disclosure.one(held.people()));
        boolean few = tooFew(treated, held);
        var _ = numbers.put("difference", few ? OptionalDouble.empty() : of(difference.value()));
        var _ = numbers.put("low", few ? OptionalDouble.empty() : of(difference.low()));
        var _ = numbers.put("high", few ? OptionalDouble.empty() : of(difference.high()));
        return new Figure("lift", new Sentence(words(difference, few, held)), numbers);
    }

    private static String words(Difference difference, boolean few, Difference.Arm held) {
        if (held.people() == 0)
            return "Whether it made people get in touch: cannot tell, since nobody was held out.";
        if (few)
            return "Whether it made people get in touch: cannot tell, too few people were written"
                    + " to or held out, or too few got in touch.";
        if (difference.holdsZero())
            return "Whether it made people get in touch: cannot tell, the numbers fit "
                    + (difference.high() > 0 ? "more" : "no more")
                    + " and fewer alike.";
        double least = Math.min(Math.abs(difference.low()), Math.abs(difference.high()));
        double most = Math.max(Math.abs(difference.low()), Math.abs(difference.high()));
        return String.format(
                Locale.ROOT,
                "Of 1,000 people who were written to, %.1f to %.1f %s got in touch than of 1,000"
                        + " who were held out.",
                least * 1000,
                most * 1000,
                difference.value() > 0 ? "more" : "fewer");
    }

    static boolean tooFew(Difference.Arm treated, Difference.Arm held) {
        return treated.people() < ENOUGH_PEOPLE
                || held.people() < ENOUGH_PEOPLE
                || treated.responded() + held.responded() < ENOUGH_RESPONSES;
    }

    private static Figure cost(Facts facts) {
        Difference difference = Difference.of(facts.treated(), facts.held());
        boolean tells =
                !tooFew(facts.treated(), facts.held())
                        && difference.low() > 0
                        && facts.spent().signum() > 0;
        double people = facts.treated().people();
        List<OptionalDouble> costs = new ArrayList<>();
        for (double more : new double[] {difference.value(), difference.high(), difference.low()}) {
            boolean _ =
                    costs.add(tells ? money(facts.spent(), more * people) : OptionalDouble.empty());
        }
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        var _ = numbers.put("spent", OptionalDouble.of(facts.spent().doubleValue()));
        var _ = numbers.put("perAdditionalContact", costs.get(0));
        var _ = numbers.put("low", costs.get(1));
        var _ = numbers.put("high", costs.get(2));
        String text =
                tells
                        ? String.format(
                                Locale.ROOT,
                                "One more contact cost %.2f to %.2f, in the currency of the prices.",
                                costs.get(1).getAsDouble(),
                                costs.get(2).getAsDouble())
                        : "What one more contact cost: cannot tell.";
        return new Figure("cost", new Sentence(text), numbers);
    }

    private static OptionalDouble money(BigDecimal spent, double contacts) {
        return OptionalDouble.of(
                spent.divide(BigDecimal.valueOf(contacts), 2, RoundingMode.HALF_UP).doubleValue());
    }

    /** Rounded, so that no count can be reckoned back from it to the last one. */
    private static OptionalDouble of(double value) {
        return OptionalDouble.of(
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue());
    }

    private static void put(Map<String, OptionalDouble> numbers, String name, OptionalLong count) {
        var _ =
                numbers.put(
                        name,
                        count.isPresent()
                                ? OptionalDouble.of((double) count.getAsLong())
                                : OptionalDouble.empty());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
