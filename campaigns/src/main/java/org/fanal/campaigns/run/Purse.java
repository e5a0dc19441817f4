package org.fanal.campaigns.run;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec.Budget;

/** What a campaign may still spend. Not thread-safe. */
final class Purse {
    private final Optional<Budget> budget;
    private BigDecimal spent;

    Purse(Optional<Budget> budget, BigDecimal spent) {
        this.budget = budget;
        this.spent = spent;
    }

    /**
     * Whether it is known what a message to that country costs; where there is no bound, always.
     */
    boolean knows(String country) {
        return budget.isEmpty() || budget.get().prices().containsKey(country);
    }

    /** Pays for a message; false, and nothing is paid, where that would be too much. */
    boolean pays(String country, long segments) {
        if (budget.isEmpty()) return true;
        BigDecimal after = spent.add(cost(country, segments));
        if (after.compareTo(budget.get().most()) > 0) return false;
        spent = after;
        return true;
    }

    /** Messages that never left: segments by country. */
    void back(Map<String, Long> segments) {
        segments.forEach((country, many) -> spent = spent.subtract(cost(country, many)));
    }

    BigDecimal spent() {
        return spent;
    }

    private BigDecimal cost(String country, long segments) {
        return budget.map(Budget::prices)
                .map(prices -> prices.getOrDefault(country, BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(segments));
    }
}
