package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.SmsSegments;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Verdict;

/**
 * Counts an audience page by page; what it keeps grows with the groups, never with the people. Each
 * is counted once, for the first reason that holds; a run may find another first. Not thread-safe.
 */
final class Tally {
    /** No message has it, so that nobody's farewell is meant (R7). */
    private static final long NO_MESSAGE = -1;

    private static final String PERMISSION = "permission";

    private final CampaignSpec spec;
    private final CampaignTexts texts;
    private final Zones zones;
    private final PlanPorts.Sending sending;
    private final Instant now;
    private final Map<Group, Integer> groups = new HashMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<Stretch, Long> stretches = new HashMap<>();
    private final Map<String, Long> byCountry = new TreeMap<>();
    private final Map<Wanted, Integer> segments = new HashMap<>();
    private int audience;

    Tally(
            CampaignSpec spec,
            CampaignTexts texts,
            Zones zones,
            PlanPorts.Sending sending,
            Instant now) {
        this.spec = spec;
        this.texts = texts;
        this.zones = zones;
        this.sending = sending;
        this.now = now;
    }

    /** What is asked of the store for a page, once for all of it. */
    interface Judge {
        boolean shut(Recipient who);

        Set<Long> capped(List<Long> subjects);
    }

    void add(List<Recipient> page, Judge judge) {
        List<Recipient> left = new ArrayList<>();
        for (Recipient who : page) {
            audience++;
            Optional<String> reason = reason(who, judge);
            reason.ifPresent(this::out);
            if (reason.isEmpty()) {
                boolean _ = left.add(who);
            }
        }
        Set<Long> capped =
                left.isEmpty()
                        ? Set.of()
                        : judge.capped(left.stream().map(Recipient::subject).toList());
        for (Recipient who : left)
            if (capped.contains(who.subject())) out("cap");
            else count(who);
    }

    private void out(String reason) {
        var _ = leftOut.merge(reason, 1, Integer::sum);
    }

    private Optional<String> reason(Recipient who, Judge judge) {
        // one reason for all of them: who said no, and how, is nobody's business (R16)
        if (Permission.judge(NO_MESSAGE, Purpose.CAMPAIGN, who.standing(), now)
                instanceof Verdict.Refused) return Optional.of(PERMISSION);
        if (segments(who) == 0) return Optional.of("no-text");
        Set<ZoneId> where = zones.of(who);
        if (where.isEmpty()) return Optional.of("no-time-zone");
        if (hours(who).next(now, where).isEmpty()) return Optional.of("no-hour");
        if (Draw.heldOut(spec, who.subject())) return Optional.of("holdout");
        if (channels(who).isEmpty()) return Optional.of("no-channel");
        return judge.shut(who) ? Optional.of("gate") : Optional.empty();
    }

    private void count(Recipient who) {
        int each = segments(who);
        var _ =
                groups.merge(
                        new Group(who.stage(), who.language(), who.country()), 1, Integer::sum);
        var _ = byCountry.merge(who.country(), (long) each, Long::sum);
        Stretch stretch = new Stretch(hours(who), zones.of(who), channels(who).getFirst().id());
        var _ = stretches.merge(stretch, (long) each, Long::sum);
    }

    private Hours hours(Recipient who) {
        return zones.hours(spec.timing(), spec.timing().start(), who);
    }

    private List<ChannelSettings> channels(Recipient who) {
        return sending.to(who.country());
    }

    /** Of the text this one would get; 0 where there is none. */
    private int segments(Recipient who) {
        String key = Draw.text(spec, Draw.variant(spec, who.subject()));
        return segments.computeIfAbsent(
                new Wanted(key, who.language(), who.stage()),
                wanted ->
                        texts.text(
                                        wanted.key(),
                                        wanted.language(),
                                        spec.content().medium(),
                                        wanted.stage())
                                .map(words -> SmsSegments.of(words).count())
                                .orElse(0));
    }

    int audience() {
        return audience;
    }

    int written() {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> leftOut() {
        return Map.copyOf(leftOut);
    }

    Map<Stretch, Long> stretches() {
        return Map.copyOf(stretches);
    }

    Map<String, Long> byCountry() {
        return Map.copyOf(byCountry);
    }

    List<Preview.Group> groups() {
        return groups.entrySet().stream()
                .map(each ->
                        new Preview.Group(
                                spec.audience().route(),
                                each.getKey().stage(),
                                each.getKey().language(),
                                each.getKey().country(),
                                each.getValue()))
                .sorted((a, b) ->
                        a.recipients() == b.recipients()
                                ? a.toString().compareTo(b.toString())
                                : b.recipients() - a.recipients())
                .toList();
    }

    private record Group(Optional<Stage> stage, String language, String country) {}

    private record Wanted(String key, String language, Optional<Stage> stage) {}
}
