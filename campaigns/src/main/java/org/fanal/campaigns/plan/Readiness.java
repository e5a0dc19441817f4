package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.referral.Cell;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;

/**
 * All that people must know before a campaign speaks: what is missing, its texts, its numbers, its
 * hours, and whether what it requires works now (DESIGN 1.3). Thread-safe.
 */
public final class Readiness {
    private final PlanPorts ports;
    private final CampaignTexts texts;
    private final Speeches speeches;

    public Readiness(PlanPorts ports, CampaignTexts texts) {
        this.ports = ports;
        this.texts = texts;
        this.speeches = new Speeches(ports);
    }

    /**
     * What was judged.
     *
     * @param findings blockers first
     * @param speech the words that were looked at
     */
    record Judged(List<Finding> findings, Speech speech) {
        List<Finding> blockers() {
            return findings.stream().filter(Finding::blocks).toList();
        }
    }

    /** All that the campaign says now. */
    public Speech speech(Tx tx, CampaignSpec spec) {
        return speeches.of(tx, spec, texts.now());
    }

    /** What was found, blockers first. */
    public List<Finding> of(Tx tx, CampaignSpec spec, Instant now) {
        return judge(tx, spec, now).findings();
    }

    Judged judge(Tx tx, CampaignSpec spec, Instant now) {
        Places places = ports.places().apply(tx);
        Ground ground = Ground.of(spec.audience(), ports.routes().apply(tx).all(), places);
        CampaignTexts words = texts.now();
        Speech speech = speeches.of(tx, spec, words);
        List<Known> known = ports.contacts().all(tx);
        Set<Finding> found =
                new LinkedHashSet<>(
                        new Paper(ports.sending(), places, known).check(spec, ground, words));
        found.addAll(hours(spec, ground, now));
        found.addAll(gate(tx, spec, speech, now).of(cells(spec, ground)));
        return new Judged(
                found.stream().sorted((a, b) -> Boolean.compare(b.blocks(), a.blocks())).toList(),
                speech);
    }

    /** What is asked about each of its cells. */
    GateCheck gate(Tx tx, CampaignSpec spec, Instant now) {
        return gate(tx, spec, speech(tx, spec), now);
    }

    private GateCheck gate(Tx tx, CampaignSpec spec, Speech speech, Instant now) {
        return new GateCheck(
                ports.gate().over(tx, spec.requires()),
                spec,
                speech.pledge(),
                ports.places().apply(tx),
                now);
    }

    private static List<Finding> hours(CampaignSpec spec, Ground ground, Instant now) {
        List<Finding> found = new ArrayList<>();
        for (String country : ground.countries()) {
            Hours hours =
                    new Hours(
                            spec.timing().start(),
                            List.of(spec.timing().window(), QuietHours.allowed(country)));
            Set<ZoneId> zones = Zones.ofCountry(country);
            if (zones.isEmpty()) continue;
            if (hours.next(now, Set.of(zones.iterator().next())).isEmpty())
                found.add(
                        Finding.blocker(
                                "hours",
                                "the window lies in the quiet hours of "
                                        + country
                                        + ", choose one by day"));
            else if (QuietHours.ruled(country))
                found.add(
                        Finding.warning(
                                "hours",
                                "in "
                                        + country
                                        + " nothing leaves but from "
                                        + QuietHours.allowed(country).from()
                                        + " to "
                                        + QuietHours.allowed(country).to()
                                        + ", whatever the window says"));
            if (ended(spec, now, zones))
                found.add(
                        Finding.warning(
                                "start",
                                "the start has passed, so it begins in the next window; write"
                                        + " another start if that is not meant"));
        }
        return found.stream().distinct().toList();
    }

    private static boolean ended(CampaignSpec spec, Instant now, Set<ZoneId> zones) {
        return zones.stream()
                .allMatch(zone -> spec.timing().start().atZone(zone).toInstant().isBefore(now));
    }

    /** Where it would speak: each waypoint in each language; or each language anywhere. */
    static Set<Cell> cells(CampaignSpec spec, Ground ground) {
        Set<Cell> cells = new LinkedHashSet<>();
        Set<String> places = ground.places().isEmpty() ? Set.of("") : ground.places();
        for (String place : places)
            for (String language : spec.audience().languages()) {
                var _ = cells.add(new Cell(place, language));
            }
        return cells;
    }
}
