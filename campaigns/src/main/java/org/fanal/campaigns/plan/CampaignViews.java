package org.fanal.campaigns.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Campaigns as the API shows them: the one form, and beside it how far they are. JSON; instants are
 * ISO 8601, what is not known is null.
 */
public final class CampaignViews {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Object NULL = NullNode.getInstance();

    private CampaignViews() {}

    /** A campaign: the keys of its form, then {@code id state revision reason author …}. */
    public static String of(Campaign campaign) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", campaign.id());
        view.put("state", campaign.state().tag());
        view.put("revision", campaign.revision());
        view.put("reason", orNull(Optional.of(campaign.reason()).filter(r -> !r.isEmpty())));
        view.putAll(CampaignWriter.tree(campaign.spec()));
        Campaign.Hands hands = campaign.hands();
        view.put("author", orNull(Optional.of(hands.author()).filter(a -> !a.isEmpty())));
        view.put("submittedBy", orNull(hands.submittedBy()));
        view.put("approvedBy", orNull(hands.approvedBy()));
        view.put("scheduledBy", orNull(hands.scheduledBy()));
        Campaign.Times times = campaign.times();
        view.put("createdAt", INSTANT.format(times.createdAt()));
        view.put("changedAt", INSTANT.format(times.changedAt()));
        view.put("submittedAt", instant(times.submittedAt()));
        view.put("approvedAt", instant(times.approvedAt()));
        view.put("scheduledAt", instant(times.scheduledAt()));
        view.put("startedAt", instant(times.startedAt()));
        view.put("endedAt", instant(times.endedAt()));
        return JSON.writeValueAsString(view);
    }

    /** Something that was done to one. */
    public static String of(CampaignChange change) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", change.number());
        view.put("revision", change.revision());
        view.put("from", orNull(change.from().map(CampaignState::tag)));
        view.put("to", change.to().tag());
        view.put("who", orNull(Optional.of(change.who()).filter(w -> !w.isEmpty())));
        view.put("reason", orNull(Optional.of(change.reason()).filter(r -> !r.isEmpty())));
        view.put("written", orNull(change.spec().map(CampaignWriter::tree)));
        view.put("at", INSTANT.format(change.at()));
        return JSON.writeValueAsString(view);
    }

    /** Findings alone, for what was refused because of them. */
    public static String of(List<Finding> findings) {
        return JSON.writeValueAsString(findings.stream().map(CampaignViews::finding).toList());
    }

    static List<Map<String, Object>> findings(List<Finding> all, boolean block) {
        return all.stream().filter(f -> f.blocks() == block).map(CampaignViews::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("weight", finding.weight().tag());
        view.put("code", finding.code());
        view.put("text", orNull(Optional.of(finding.text()).filter(t -> !t.isEmpty())));
        view.put("language", orNull(Optional.of(finding.language()).filter(l -> !l.isEmpty())));
        view.put("what", finding.what());
        return view;
    }

    static Object instant(Optional<Instant> instant) {
        return orNull(instant.map(INSTANT::format));
    }

    static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : NULL;
    }
}
