package org.fanal.campaigns.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fanal.campaigns.plan.CampaignSpec.Budget;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Timing;
import org.fanal.campaigns.plan.CampaignSpec.Waves;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/** When a campaign speaks and how much at most: the part of its form that is times and figures. */
final class PlanFields {
    static final String ID = "letters, digits and dashes such as dry-season";

    /** By day, where a campaign does not say: nobody is woken by a line left out. */
    static final Window DAYTIME = new Window(LocalTime.of(9, 0), LocalTime.of(19, 0));

    static final Cap USUAL_CAP = new Cap(2, Duration.ofDays(7));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_HELD_OUT = 50;

    private final Fields campaign;
    private final Problems problems;

    PlanFields(Fields campaign, Problems problems) {
        this.campaign = campaign;
        this.problems = problems;
    }

    Timing timing() {
        Window window = campaign.fields("window").map(PlanFields::window).orElse(DAYTIME);
        LocalDateTime start =
                campaign.required("start", "such as 2026-12-01T09:00", PlanFields::start)
                        .orElse(LocalDateTime.MIN);
        return new Timing(start, window, waves());
    }

    Limits limits() {
        int holdout = campaign.parsed("holdout", 0, "a share such as 10%", PlanFields::share);
        if (holdout > MOST_HELD_OUT)
            campaign.error(
                    "holdout", "at most " + MOST_HELD_OUT + "% are held out, lower the share");
        Optional<Budget> budget = campaign.fields("budget").map(this::budget);
        Cap cap = campaign.fields("cap").map(PlanFields::cap).orElse(USUAL_CAP);
        return new Limits(holdout, budget, cap);
    }

    private static Window window(Fields window) {
        LocalTime from =
                window.required("from", "a time such as 09:00", PlanFields::time)
                        .orElse(LocalTime.MIDNIGHT);
        LocalTime to =
                window.required("to", "a time such as 19:00", PlanFields::time)
                        .orElse(LocalTime.MIDNIGHT);
        window.done();
        return new Window(from, to);
    }

    private Waves waves() {
        if (campaign.has("repeat") && campaign.has("after"))
            campaign.error("after", "a campaign has 'repeat' or 'after', take one of them out");
        if (campaign.has("after"))
            return new Waves.Triggered(campaign.duration("after", Duration.ZERO));
        return campaign.fields("repeat").map(PlanFields::recurring).orElse(new Waves.Once());
    }

    private static Waves recurring(Fields repeat) {
        if (!repeat.has("every")) repeat.error("every", "'repeat' needs 'every', such as 7d");
        Duration every = repeat.duration("every", DAY);
        if (every.compareTo(DAY) < 0)
            repeat.error("every", "a wave a day is the most, write 1d or more");
        if (!repeat.has("times"))
            repeat.error("times", "'repeat' needs 'times', how many waves in all");
        int times = repeat.number("times", 2, 2, 366);
        repeat.done();
        return new Waves.Recurring(every, times);
    }

    private static Cap cap(Fields cap) {
        int messages = cap.number("messages", USUAL_CAP.messages(), 1, 100);
        Duration every = cap.duration("every", USUAL_CAP.every());
        if (every.compareTo(DAY) < 0) cap.error("every", "a cap counts by days, write 1d or more");
        cap.done();
        return new Cap(messages, every);
    }

    private Budget budget(Fields budget) {
        BigDecimal most =
                budget.required("most", "an amount such as 500", PlanFields::amount)
                        .orElse(BigDecimal.ZERO);
        Map<String, BigDecimal> prices = new TreeMap<>();
        Map<String, Node> each = budget.fields("prices").map(Fields::all).orElse(Map.of());
        each.forEach((country, price) ->
                price(country, price).ifPresent(amount -> prices.put(country, amount)));
        if (prices.isEmpty())
            budget.error(
                    "prices",
                    "a budget needs 'prices', write what a segment costs in each country");
        budget.done();
        return new Budget(most, Map.copyOf(prices));
    }

    private Optional<BigDecimal> price(String country, Node price) {
        if (!country(country)) {
            problems.error(
                    price, "'" + country + "' is no country, write its two letters such as SN");
            return Optional.empty();
        }
        Optional<BigDecimal> amount =
                price instanceof Node.Text text ? amount(text.value()) : Optional.empty();
        if (amount.isEmpty())
            problems.error(price, "a price is an amount such as 0.02, write it so");
        return amount;
    }

    /** ISO 3166 alpha-2, upper case. */
    static boolean country(String tag) {
        return COUNTRIES.contains(tag);
    }

    /** What names a campaign in files, paths and the journal. */
    static Optional<String> id(String text) {
        return Optional.of(text).filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"));
    }

    static Optional<Integer> share(String text) {
        if (!text.matches("[0-9]{1,2}%")) return Optional.empty();
        return Optional.of(Integer.parseInt(text.substring(0, text.length() - 1)));
    }

    private static Optional<BigDecimal> amount(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) return Optional.empty();
        return Optional.of(new BigDecimal(text));
    }

    private static Optional<LocalDateTime> start(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** {@code 24:00} is the midnight that ends the day: a window is open just before its end. */
    private static Optional<LocalTime> time(String text) {
        if (text.equals("24:00")) return Optional.of(LocalTime.MIDNIGHT);
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
