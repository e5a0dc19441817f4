package org.fanal.campaigns.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fanal.campaigns.measure.Facts.Fate;
import org.fanal.gateway.store.Tx;

/**
 * What a campaign did, figure by figure, each as a sentence first (campaigns.md 4). What cannot be
 * told from chance is called so, and counts of people are shown as {@link Disclosure} says (R21).
 *
 * @param figures in the order in which they are told
 * @param codes what each of its codes counted, those taken out too
 * @param parts what became of its recipients, by whom they are counted with
 */
public record Effect(List<Figure> figures, List<ByCode> codes, List<Part> parts) {
    /** Of fewer delivered messages no rate is told. */
    private static final long ENOUGH = 100;

    public Effect {
        figures = List.copyOf(figures);
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    /**
     * What one code counted; empty where it may not be shown.
     *
     * @param what what it is, such as {@code Radio Teranga}
     * @param contacts that it opened
     * @param answered of them by a person
     * @param referred who were told of an endpoint
     * @param told who named it when asked how they had heard of us
     */
    public record ByCode(
            String id,
            String what,
            OptionalLong contacts,
            OptionalLong answered,
            OptionalLong referred,
            OptionalLong told) {}

    /**
     * Recipients of one stage, language, country and text, and what became of them; empty where a
     * count may not be shown.
     *
     * @param stage in lower case; empty for none
     * @param country of their number; empty for those whom planning left out
     * @param variant 0 for the campaign's own text
     */
    public record Part(
            String stage,
            String language,
            String country,
            long variant,
            OptionalLong recipients,
            Map<String, OptionalLong> fates) {}

    /** The effect of a campaign so far. */
    public static Effect of(Tx tx, String campaign) {
        return of(FactsReader.of(tx, campaign));
    }

    static Effect of(Facts facts) {
        return new Effect(
                List.of(
                        reach(facts),
                        leftOut(facts),
                        contacts(facts),
                        share(
                                "answered",
                                "were answered by a person",
                                facts.answered(),
                                facts.contacts()),
                        share(
                                "referred",
                                "were told whom to turn to",
                                facts.referred(),
                                facts.contacts()),
                        heard(facts),
                        Lift.figure(facts),
                        Cost.figure(facts)),
                facts.codes().stream().map(Effect::code).toList(),
                parts(facts));
    }

    /** Every recipient is in one of its numbers, or in those of {@link #leftOut}. */
    private static Figure reach(Facts facts) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        var _ = numbers.put("recipients", Disclosure.number(facts.count(_ -> true)));
        var _ = numbers.put("waiting", Disclosure.number(facts.count(Fate.WAITING)));
        var _ = numbers.put("released", Disclosure.number(facts.count(Fate.RELEASED)));
        facts.by(Fate.RELEASED)
                .forEach((state, count) -> numbers.put(state, Disclosure.number(count)));
        var _ = numbers.put("heldOut", Disclosure.number(facts.count(Fate.HELD_OUT)));
        long waiting = facts.count(Fate.WAITING);
        return new Figure(
                "reach",
                new Sentence(
                        Sentence.begin(facts.count(Fate.RELEASED))
                                + " messages were released; "
                                + Sentence.count(facts.delivered())
                                + " are known to have arrived"
                                + (waiting == 0
                                        ? "."
                                        : "; " + Sentence.count(waiting) + " people wait.")),
                numbers);
    }

    private static Figure leftOut(Facts facts) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        var _ = numbers.put("suppressed", Disclosure.number(facts.count(Fate.LEFT_OUT)));
        facts.by(Fate.LEFT_OUT)
                .forEach((reason, count) -> numbers.put(reason, Disclosure.number(count)));
        return new Figure(
                "suppressed",
                new Sentence(
                        Sentence.begin(facts.count(Fate.LEFT_OUT))
                                + " people were left out, for the reasons named."),
                numbers);
    }

    private static Figure contacts(Facts facts) {
        long contacts = Disclosure.block(facts.contacts());
        long delivered = Disclosure.block(facts.delivered());
        boolean rated = contacts > 0 && delivered >= ENOUGH;
        double rate = (double) contacts / Math.max(1, delivered);
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        var _ = numbers.put("contacts", Disclosure.number(contacts));
        var _ =
                numbers.put(
                        "per1000Delivered",
                        rated ? OptionalDouble.of(rate * 1000) : OptionalDouble.empty());
        String rating = rated ? ": " + Sentence.inThousand(rate) + " delivered messages." : ".";
        return new Figure(
                "contacts",
                new Sentence(
                        Sentence.begin(contacts) + " contacts were opened by its codes" + rating),
                numbers);
    }

    private static Figure share(String name, String what, long hits, long contacts) {
        boolean shown = hits >= Disclosure.LEAST;
        double share = (double) Disclosure.block(hits) / Math.max(1, Disclosure.block(contacts));
        return new Figure(
                name,
                new Sentence(
                        shown
                                ? "About "
                                        + Sentence.inHundred(share)
                                        + " of those contacts "
                                        + what
                                        + "."
                                : "How many of those contacts "
                                        + what
                                        + " cannot be shown, since that would be a count of "
                                        + Sentence.FEW
                                        + "."),
                Map.of("share", shown ? OptionalDouble.of(share) : OptionalDouble.empty()));
    }

    private static Figure heard(Facts facts) {
        return new Figure(
                "heard",
                new Sentence(
                        Sentence.begin(facts.told())
                                + " callers named it when asked how they had heard of us."),
                Map.of("told", Disclosure.number(facts.told())));
    }

    private static ByCode code(Facts.Used used) {
        return new ByCode(
                used.id(),
                used.what(),
                Disclosure.of(used.contacts()),
                Disclosure.of(used.answered()),
                Disclosure.of(used.referred()),
                Disclosure.of(used.told()));
    }

    private static List<Part> parts(Facts facts) {
        Map<Facts.Part, Map<String, Long>> by = new TreeMap<>();
        for (Facts.Cell each : facts.rows()) {
            String fate =
                    switch (each.fate()) {
                        case RELEASED -> each.what();
                        case WAITING -> "waiting";
                        case LEFT_OUT -> "suppressed";
                        case HELD_OUT -> "heldOut";
                    };
            var _ =
                    by.computeIfAbsent(each.part(), _ -> new TreeMap<>())
                            .merge(fate, each.count(), Long::sum);
        }
        return by.entrySet().stream().map(each -> part(each.getKey(), each.getValue())).toList();
    }

    private static Part part(Facts.Part of, Map<String, Long> counts) {
        Map<String, OptionalLong> fates = new LinkedHashMap<>();
        counts.forEach((fate, count) -> fates.put(fate, Disclosure.of(count)));
        return new Part(
                of.stage(),
                of.language(),
                of.country(),
                of.variant(),
                Disclosure.of(counts.values().stream().mapToLong(Long::longValue).sum()),
                fates);
    }
}
