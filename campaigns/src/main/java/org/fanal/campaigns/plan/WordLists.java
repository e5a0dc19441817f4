package org.fanal.campaigns.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanal.flows.load.Problems;

/** The word lists that Fanal brings along for campaigns, each with its sources in its file. */
final class WordLists {
    private WordLists() {}

    /** What carriers there drop ({@code campaigns.md} 5). */
    static List<String> dropped(String country) {
        return Read.DROPPED.getOrDefault(country, List.of());
    }

    /** Whether each message there must say how to end them. */
    static boolean optOutDuty(String country) {
        return Read.DUTY.contains(country);
    }

    /** Whether a host hides where a link leads (R23). */
    static boolean shortener(String host) {
        return Read.SHORTENERS.stream()
                .anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }

    /** Read when first asked for. */
    private static final class Read {
        static final Map<String, List<String>> DROPPED = read("carrier-words.yaml");
        static final Set<String> DUTY = only("opt-out-duty.yaml", "countries");
        static final Set<String> SHORTENERS = only("shorteners.yaml", "hosts");
    }

    private static Set<String> only(String file, String key) {
        return Set.copyOf(read(file).getOrDefault(key, List.of()));
    }

    private static Map<String, List<String>> read(String file) {
        Problems problems = new Problems();
        Map<String, List<String>> all = new LinkedHashMap<>();
        OwnData.read(file, problems)
                .ifPresent(fields ->
                        fields.all().keySet().forEach(key -> all.put(key, fields.texts(key))));
        if (problems.stop() || all.isEmpty())
            throw new IllegalStateException("own list " + file + ": " + problems.sorted());
        return all;
    }
}
