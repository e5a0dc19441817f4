package org.fanal.campaigns.audience.focal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.language.Fold;

/** What people call the stages of a route, in the languages of the demonstration. */
final class StageWords {
    private static final Map<String, Stage> WORDS = words();

    private StageWords() {}

    /** The stage that a folded word means. */
    static Optional<Stage> of(String folded) {
        return Optional.ofNullable(WORDS.get(folded));
    }

    private static Map<String, Stage> words() {
        Map<String, Stage> words = new HashMap<>();
        put(
                words,
                Stage.ORIGIN,
                "origin",
                "origine",
                "départ",
                "origen",
                "salida",
                "orijin",
                "depa",
                "መነሻ",
                "المنشأ",
                "منشأ");
        put(words, Stage.TRANSIT, "transit", "tránsito", "tranzit", "መሸጋገሪያ", "عبور");
        put(words, Stage.BORDER, "border", "frontière", "frontera", "fwontyè", "ድንበር", "حدود");
        put(
                words,
                Stage.DESTINATION,
                "destination",
                "arrivée",
                "destino",
                "destinasyon",
                "መድረሻ",
                "وجهة");
        put(words, Stage.RETURN, "return", "retour", "retorno", "retou", "ተመላሽ", "عودة");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Stage> words, Stage stage, String... all) {
        for (String word : List.of(all)) {
            var _ = words.put(Fold.of(word), stage);
        }
    }
}
