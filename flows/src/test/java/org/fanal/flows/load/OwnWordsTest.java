package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.junit.jupiter.api.Test;

final class OwnWordsTest {
    private static final Map<String, String> ALERT = Map.of("code", "K7F3", "n", "1");

    @Test
    void everyLanguageHasEveryWordThatAConversationNeeds() {
        assertThat(OwnWords.catalogues())
                .allSatisfy(c -> assertThat(c.texts().keySet()).containsAll(OwnKeys.ALL));
    }

    @Test
    void allLanguagesHaveTheSameWords() {
        Set<String> english = keys(language("en"));
        assertThat(OwnWords.catalogues())
                .hasSize(7)
                .allSatisfy(c -> assertThat(keys(c)).isEqualTo(english));
    }

    @Test
    void anAlertNamesItsPlaceAndGoesWithoutOne() {
        String alert = text("en", "alert.sms");
        Map<String, String> urgent = Map.of("urgency", text("en", "urgency.critical"));
        assertThat(Templates.render(alert, and(urgent, Map.of("place", "Dakar"))))
                .isEqualTo("K7F3 CRITICAL Dakar. 1A take, 1P pass");
        assertThat(Templates.render(alert, and(urgent, Map.of("place", ""))))
                .isEqualTo("K7F3 CRITICAL. 1A take, 1P pass");
        assertThat(Templates.render(alert, and(urgent, Map.of())))
                .isEqualTo("K7F3 CRITICAL. 1A take, 1P pass");
    }

    @Test
    void hintNamesBoundsOnlyWhereTheyAreKnown() {
        String hint = text("en", "hint.number");
        assertThat(Templates.render(hint, Map.of())).isEqualTo("Please write a number.");
        assertThat(Templates.render(hint, Map.of("min", "1", "max", "9")))
                .isEqualTo("Please write a number from 1 to 9.");
    }

    private static Map<String, String> and(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(ALERT);
        all.putAll(one);
        all.putAll(other);
        return all;
    }

    /** A variant for a medium is a language's own matter. */
    private static Set<String> keys(Catalogue catalogue) {
        return catalogue.texts().keySet().stream()
                .filter(key -> key.indexOf('@') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Catalogue language(String tag) {
        return OwnWords.catalogues().stream()
                .filter(c -> c.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String tag, String key) {
        return Objects.requireNonNull(language(tag).texts().get(key)).text();
    }
}
