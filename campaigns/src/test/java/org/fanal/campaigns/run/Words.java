package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Finding;
import org.fanal.campaigns.plan.Pledge;
import org.fanal.campaigns.plan.Speech;
import org.fanal.gateway.store.Tx;

/** What campaigns of tests say, and what is against them. */
final class Words implements Wording {
    static final String NUMBER = "21512";

    /** By key and language, such as {@code campaign.text fr}. */
    final Map<String, String> texts =
            new ConcurrentHashMap<>(
                    Map.of(
                            "campaign.text fr", "campaign.text fr",
                            "campaign.text wo", "campaign.text wo",
                            "campaign.other fr", "campaign.other fr"));

    final List<Finding> findings = new ArrayList<>();

    @Override
    public Speech now(Tx tx, CampaignSpec spec) {
        Map<Speech.Part, String> words = new HashMap<>();
        texts.forEach((name, text) -> words.put(part(name), text));
        return new Speech(words, pledge());
    }

    private static Speech.Part part(String name) {
        String[] parts = name.split(" ", 2);
        return new Speech.Part(parts[0], parts[1], Optional.empty());
    }

    /** What an approval of what is said now is of. */
    Pledge pledge() {
        return new Pledge(
                new TreeMap<>(texts).toString(),
                Map.of("fr", Set.of(NUMBER), "wo", Set.of(NUMBER)),
                Set.of());
    }

    @Override
    public List<Finding> findings(Tx tx, CampaignSpec spec, Instant now) {
        return List.copyOf(findings);
    }
}
