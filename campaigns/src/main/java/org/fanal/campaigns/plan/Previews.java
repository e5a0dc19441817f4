package org.fanal.campaigns.plan;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.plan.CampaignSpec.Budget;
import org.fanal.campaigns.plan.Preview.Cost;
import org.fanal.campaigns.plan.Preview.Pace;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.medium.SmsSegments;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Tx;

/** Makes previews: the audience is read in pages, and only counts are kept. Thread-safe. */
public final class Previews {
    private static final int PAGE = 2_000;
    private static final int GLIMPSE = 40;

    /** Of fewer people nothing is told that depends on who they are. */
    private static final int LEAST = 11;

    private final PlanPorts ports;
    private final CampaignTexts texts;
    private final Readiness readiness;
    private final InstantSource clock;

    public Previews(
            PlanPorts ports, CampaignTexts texts, Readiness readiness, InstantSource clock) {
        this.ports = ports;
        this.texts = texts;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** The preview, each page in a read of its own, so that nobody waits for a large audience. */
    public Future<Preview> of(Database database, Campaign campaign) {
        Instant now = clock.instant();
        return database.read(tx -> tally(tx, campaign.spec(), now))
                .compose(tally -> pages(database, campaign.spec(), tally, 0))
                .compose(tally -> database.read(tx -> preview(tx, campaign, tally, now)));
    }

    /**
     * As {@link #of(Database, Campaign)}, within one read.
     *
     * @param most people to look at
     * @return empty where there are more
     */
    public Optional<Preview> of(Tx tx, Campaign campaign, int most) {
        Instant now = clock.instant();
        Tally tally = tally(tx, campaign.spec(), now);
        long after = 0;
        while (tally.audience() <= most) {
            List<Recipient> page =
                    ports.audience().page(tx, campaign.spec().audience(), now, after, PAGE);
            if (page.isEmpty()) return Optional.of(preview(tx, campaign, tally, now));
            tally.add(page, judge(tx, campaign.spec(), now));
            after = page.getLast().subject();
        }
        return Optional.empty();
    }

    private Tally tally(Tx tx, CampaignSpec spec, Instant now) {
        return new Tally(spec, texts, new Zones(ports.places().apply(tx)), ports.sending(), now);
    }

    private Future<Tally> pages(Database database, CampaignSpec spec, Tally tally, long after) {
        return database.read(tx -> page(tx, spec, after))
                .compose(found -> {
                    if (found.page().isEmpty()) return Future.succeededFuture(tally);
                    tally.add(found.page(), found.judge());
                    return pages(database, spec, tally, found.page().getLast().subject());
                });
    }

    /** A work may be run again, so that what it finds is added up behind it. */
    private Found page(Tx tx, CampaignSpec spec, long after) {
        Instant now = clock.instant();
        List<Recipient> page = ports.audience().page(tx, spec.audience(), now, after, PAGE);
        Tally.Judge judge = judge(tx, spec, now);
        Map<Long, Boolean> shut = new HashMap<>();
        for (Recipient who : page) {
            var _ = shut.put(who.subject(), judge.shut(who));
        }
        Set<Long> capped = judge.capped(page.stream().map(Recipient::subject).toList());
        return new Found(page, shut, capped);
    }

    private Tally.Judge judge(Tx tx, CampaignSpec spec, Instant now) {
        GateCheck gate = readiness.gate(tx, spec, now);
        Routes routes = ports.routes().apply(tx);
        Map<Cell, Boolean> known = new HashMap<>();
        return new Tally.Judge() {
            @Override
            public boolean shut(Recipient who) {
                return known.computeIfAbsent(
                        Standpoint.of(who, spec.audience(), routes),
                        each -> gate.why(each).isPresent());
            }

            @Override
            public Set<Long> capped(List<Long> subjects) {
                return ports.caps().reached(tx, subjects, spec.limits().cap(), now);
            }
        };
    }

    private Preview preview(Tx tx, Campaign campaign, Tally tally, Instant now) {
        CampaignSpec spec = campaign.spec();
        Cost cost = cost(spec.limits().budget(), tally.byCountry());
        Optional<Capacity.Load> load = ports.capacity().at(tx, spec, now);
        Pace pace = pace(tally, load, now);
        List<Finding> findings = new ArrayList<>(readiness.of(tx, spec, now));
        findings.addAll(warnings(spec, cost, pace, tally));
        return new Preview(
                campaign.id(),
                campaign.revision(),
                now,
                new Preview.People(
                        tally.audience(), tally.written(), tally.groups(), tally.leftOut()),
                texts.all(spec).stream().map(Previews::text).toList(),
                cost,
                pace,
                List.copyOf(findings));
    }

    private static Preview.Text text(Said said) {
        SmsSegments segments = SmsSegments.of(said.words());
        String first = said.words().lines().findFirst().orElse("");
        return new Preview.Text(
                said.text(),
                said.language(),
                segments.unicode(),
                segments.parts(),
                first.substring(
                        0,
                        first.offsetByCodePoints(
                                0, Math.min(GLIMPSE, first.codePointCount(0, first.length())))));
    }

    private static Cost cost(Optional<Budget> budget, Map<String, Long> byCountry) {
        long segments = byCountry.values().stream().mapToLong(Long::longValue).sum();
        if (budget.isEmpty()) return new Cost(segments, Optional.empty(), segments);
        long unpriced = 0;
        BigDecimal amount = BigDecimal.ZERO;
        for (Map.Entry<String, Long> each : byCountry.entrySet()) {
            BigDecimal price = budget.get().prices().get(each.getKey());
            if (price == null) unpriced += each.getValue();
            else amount = amount.add(price.multiply(BigDecimal.valueOf(each.getValue())));
        }
        return new Cost(segments, unpriced == 0 ? Optional.of(amount) : Optional.empty(), unpriced);
    }

    private Pace pace(Tally tally, Optional<Capacity.Load> load, Instant now) {
        Map<String, Double> rates = new HashMap<>();
        for (ChannelSettings each : ports.sending().channels()) {
            var _ = rates.put(each.id(), each.segmentsPerSecond());
        }
        long segments = tally.stretches().values().stream().mapToLong(Long::longValue).sum();
        if (segments == 0)
            return new Pace(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    load.map(Capacity.Load::spare));
        double perMessage = (double) segments / tally.written();
        double hourly =
                tally.stretches().keySet().stream()
                                .map(Stretch::channel)
                                .distinct()
                                .mapToDouble(id -> rates.getOrDefault(id, 0.0))
                                .sum()
                        * 3600
                        / perMessage;
        // no faster than everybody could be sent to within the hour
        double contacts =
                Math.min(hourly, tally.written()) * load.map(Capacity.Load::response).orElse(0.0);
        double share =
                load.filter(l -> l.spare() < hourly * l.response())
                        .map(l -> Math.max(0, l.spare()) / (hourly * l.response()))
                        .orElse(1.0);
        Map<String, Double> paced = new HashMap<>();
        rates.forEach((id, rate) -> paced.put(id, rate * share));
        List<Instant> ends = Stretch.estimate(tally.stretches(), paced, now);
        return new Pace(
                ends.stream().findFirst(),
                ends.size() == 2 ? Optional.of(ends.getLast()) : Optional.empty(),
                load.map(_ -> contacts),
                load.map(Capacity.Load::spare));
    }

    private static List<Finding> warnings(CampaignSpec spec, Cost cost, Pace pace, Tally tally) {
        List<Finding> found = new ArrayList<>();
        // of a few nothing is said (R21)
        if (tally.audience() < LEAST) return found;
        if (tally.written() == 0)
            found.add(
                    Finding.warning(
                            "nobody", "nobody would be written to now, see who is left out"));
        Optional<BigDecimal> most = spec.limits().budget().map(Budget::most);
        if (most.isPresent() && cost.amount().filter(a -> a.compareTo(most.get()) > 0).isPresent())
            found.add(
                    Finding.warning(
                            "budget",
                            "one wave costs more than the budget, so it stops before its end;"
                                    + " raise the budget or narrow the audience"));
        if (pace.contacts().isPresent() && pace.contacts().get() > pace.capacity().orElse(0.0))
            found.add(
                    Finding.warning(
                            "capacity",
                            "all at once it would bring about more contacts than people can"
                                    + " answer, so it goes no faster than they do"));
        if (tally.written() > 0 && pace.ends().isEmpty())
            found.add(
                    Finding.warning(
                            "end", "it would not end within half a year, narrow the audience"));
        return found;
    }

    /** A page, judged. */
    private record Found(List<Recipient> page, Map<Long, Boolean> shut, Set<Long> over) {
        Tally.Judge judge() {
            return new Tally.Judge() {
                @Override
                public boolean shut(Recipient who) {
                    return shut.getOrDefault(who.subject(), true);
                }

                @Override
                public Set<Long> capped(List<Long> subjects) {
                    return over;
                }
            };
        }
    }
}
