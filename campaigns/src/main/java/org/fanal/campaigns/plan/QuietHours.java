package org.fanal.campaigns.plan;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;

/**
 * The hours at which a country's rules let a message be sent that nobody asked for ({@code
 * campaigns.md} 5); elsewhere the night is left alone.
 */
public final class QuietHours {
    private static final String FILE = "quiet-hours.yaml";
    private static final String ANY = "any";

    private QuietHours() {}

    /**
     * When people there may be written to.
     *
     * @param country ISO 3166 alpha-2; empty where it is not known
     */
    public static Window allowed(String country) {
        return Optional.ofNullable(Read.ALL.get(country)).orElseGet(() -> own(ANY));
    }

    /** Whether the country has a rule of its own. */
    public static boolean ruled(String country) {
        return Read.ALL.containsKey(country);
    }

    private static Window own(String key) {
        return Optional.ofNullable(Read.ALL.get(key)).orElseThrow();
    }

    /** Read when first asked for. */
    private static final class Read {
        static final Map<String, Window> ALL = read();
    }

    private static Map<String, Window> read() {
        Problems problems = new Problems();
        Map<String, Window> all = new LinkedHashMap<>();
        OwnData.read(FILE, problems)
                .ifPresent(fields ->
                        fields.all().keySet().forEach(key -> all.put(key, window(fields, key))));
        if (problems.stop() || !all.containsKey(ANY))
            throw new IllegalStateException("own quiet hours: " + problems.sorted());
        return all;
    }

    private static Window window(Fields fields, String key) {
        List<LocalTime> hours = fields.texts(key).stream().map(LocalTime::parse).toList();
        return new Window(hours.getFirst(), hours.getLast());
    }
}
