package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.store.Tx;

/**
 * All that people must know before a campaign speaks: what is missing, its texts, its numbers, its
 * hours, and whether what it requires works now (DESIGN 1.3). Thread-safe.
 */
public final class Readiness {
    private static final LocalDateTime LONG_AGO = LocalDate.EPOCH.atStartOfDay();

    private final PlanPorts ports;
    private final CampaignTexts texts;

    public Readiness(PlanPorts ports, CampaignTexts texts) {
        this.ports = ports;
        this.texts = texts;
    }

    /** What was found, blockers first. */
    public List<Finding> of(Tx tx, CampaignSpec spec, Instant now) {
        Places places = ports.places().apply(tx);
        Ground ground = Ground.of(spec.audience(), ports.routes().apply(tx).all(), places);
        List<Said> said = texts.all(spec);
        Set<Finding> found = new LinkedHashSet<>(whole(spec, ground));
        found.addAll(texts.faults(spec));
        found.addAll(
                new ContentLint(ports.sending().name(), senders(ground), ground.countries())
                        .check(said));
        found.addAll(new NumberLint(ports.contacts().all(tx), places).check(spec, ground, said));
        found.addAll(ways(spec, ground));
        found.addAll(hours(spec, ground, now));
        found.addAll(gate(tx, spec, cells(spec, ground), new When(places, now)));
        return found.stream().sorted((a, b) -> Boolean.compare(b.blocks(), a.blocks())).toList();
    }

    private static List<Finding> whole(CampaignSpec spec, Ground ground) {
        List<Finding> found = new ArrayList<>();
        if (spec.objective().isBlank())
            found.add(
                    Finding.blocker(
                            "objective",
                            "the campaign has no objective, say what is to be different"
                                    + " afterwards"));
        if (spec.audience().languages().isEmpty())
            found.add(
                    Finding.blocker(
                            "languages", "the audience names no languages, list at least one"));
        if (spec.requires().isEmpty())
            found.add(
                    Finding.blocker(
                            "requires",
                            "the campaign requires nothing that works, name at least the need that"
                                    + " its number serves"));
        if (!spec.audience().route().isEmpty() && ground.places().isEmpty())
            found.add(
                    Finding.blocker(
                            "route",
                            "route '"
                                    + spec.audience().route()
                                    + "' has no waypoint of these stages, correct the audience"));
        if (spec.content().medium() != Medium.SMS)
            found.add(
                    Finding.blocker(
                            "medium", "voice messages cannot be sent yet, use medium: sms"));
        return found;
    }

    private List<String> senders(Ground ground) {
        Set<String> senders = new TreeSet<>();
        for (ChannelSettings each : channels(ground)) each.sender().ifPresent(senders::add);
        return List.copyOf(senders);
    }

    private Set<ChannelSettings> channels(Ground ground) {
        Set<ChannelSettings> channels = new LinkedHashSet<>();
        for (String country : ground.countries()) channels.addAll(ports.sending().to(country));
        if (ground.countries().isEmpty()) channels.addAll(ports.sending().to(""));
        return channels;
    }

    private List<Finding> ways(CampaignSpec spec, Ground ground) {
        List<Finding> found = new ArrayList<>();
        if (channels(ground).isEmpty())
            found.add(
                    Finding.blocker("channel", "no channel serves callers, add one to fanal.yaml"));
        spec.limits()
                .budget()
                .ifPresent(budget -> {
                    for (String country : ground.countries())
                        if (!budget.prices().containsKey(country))
                            found.add(
                                    Finding.blocker(
                                            "price",
                                            "the budget has no price for "
                                                    + country
                                                    + ", so it could not be kept, add"
                                                    + " it"));
                });
        return found;
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

    private List<Finding> gate(Tx tx, CampaignSpec spec, Set<Cell> cells, When when) {
        List<Finding> shut = new ArrayList<>();
        for (Cell cell : cells)
            why(tx, spec, cell, when).ifPresent(verdict -> shut.add(shut(cell, verdict)));
        if (shut.size() < cells.size() || shut.isEmpty()) return shut;
        List<Finding> all = new ArrayList<>(shut);
        all.addFirst(
                Finding.blocker(
                        "gate",
                        "what the campaign requires works nowhere now, so it would speak to"
                                + " nobody; get the endpoints below to work first"));
        return all;
    }

    /** Why the gate is shut for a cell, now and when its next window opens; empty: it is open. */
    Optional<GateVerdict.Shut> why(Tx tx, CampaignSpec spec, Cell cell, When when) {
        GateVerdict now = ports.gate().judge(tx, spec.requires(), cell, when.now());
        if (!(now instanceof GateVerdict.Shut shut)) return Optional.empty();
        // at night an endpoint that keeps office hours is no reason to refuse
        GateVerdict later = ports.gate().judge(tx, spec.requires(), cell, when.opens(spec, cell));
        return later instanceof GateVerdict.Open ? Optional.empty() : Optional.of(shut);
    }

    private static Finding shut(Cell cell, GateVerdict.Shut shut) {
        String where = cell.place().isEmpty() ? "in general" : "at " + cell.place();
        String which = shut.endpoint().isEmpty() ? "" : ", '" + shut.endpoint() + "'";
        return new Finding(
                Finding.Weight.WARNING,
                "gate",
                "",
                cell.language(),
                "no "
                        + shut.need()
                        + " works "
                        + where
                        + " in "
                        + cell.language()
                        + " ("
                        + shut.reason()
                        + which
                        + "), so nobody there is written to until one does");
    }

    /** The instant of a judgement, and where its clocks are. */
    record When(Places places, Instant now) {

        Instant opens(CampaignSpec spec, Cell cell) {
            Optional<ZoneId> zone = places.byId(cell.place()).map(Place::timeZone);
            if (zone.isEmpty()) return now;
            Hours hours = new Hours(LONG_AGO, List.of(spec.timing().window()));
            return hours.next(now, Set.of(zone.get())).orElse(now);
        }
    }
}
