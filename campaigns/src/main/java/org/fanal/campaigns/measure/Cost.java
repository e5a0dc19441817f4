package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.fanal.campaigns.measure.Facts.Fate;

/** What it cost, reckoned of counts as they are shown (R21). */
final class Cost {
    private Cost() {}

    static Figure figure(Facts facts) {
        double spent = spent(facts);
        Lift lift = Lift.of(facts.treated(), facts.held());
        double people = Disclosure.block(facts.treated().people());
        boolean more = lift.told() == Lift.Told.MORE;
        OptionalDouble least = each(more, spent, lift.high() * people);
        OptionalDouble most = each(more, spent, lift.low() * people);
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        var _ = numbers.put("spent", OptionalDouble.of(rounded(spent)));
        var _ = numbers.put("perAdditionalContact", each(more, spent, lift.value() * people));
        var _ = numbers.put("low", least);
        var _ = numbers.put("high", most);
        var _ =
                numbers.put(
                        "perAnsweredContact",
                        each(true, spent, (double) Disclosure.block(facts.answered())));
        return new Figure("cost", new Sentence(words(least, most)), numbers);
    }

    private static String words(OptionalDouble least, OptionalDouble most) {
        if (least.isEmpty() || most.isEmpty()) return "What one more contact cost: cannot tell.";
        return String.format(
                Locale.ROOT,
                "One more contact cost %.2f to %.2f, in the currency of the prices.",
                least.getAsDouble(),
                most.getAsDouble());
    }

    /** What was spent on the messages that are shown: the price of one says how many there are. */
    private static double spent(Facts facts) {
        long released = facts.count(Fate.RELEASED);
        return released == 0
                ? 0
                : facts.spent().doubleValue() * Disclosure.block(released) / released;
    }

    private static OptionalDouble each(boolean tells, double spent, double contacts) {
        return tells && contacts > 0 && spent > 0
                ? OptionalDouble.of(rounded(spent / contacts))
                : OptionalDouble.empty();
    }

    private static double rounded(double money) {
        return BigDecimal.valueOf(money).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
