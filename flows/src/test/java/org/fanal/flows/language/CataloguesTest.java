package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.junit.jupiter.api.Test;

class CataloguesTest {
    private final Catalogues texts =
            Catalogues.of(
                    "fr",
                    List.of(
                            catalogue("wo", "a", "wo a", "nav.more", "wo more"),
                            catalogue(
                                    "fr",
                                    "a",
                                    "fr a",
                                    "a@voice",
                                    "fr a voice",
                                    "b",
                                    "fr b",
                                    "b@origin",
                                    "fr b origin"),
                            catalogue("es-DO", "a", "es-DO a")),
                    List.of(
                            catalogue("en", "nav.more", "More", "only.en", "English"),
                            catalogue("fr", "nav.more", "Plus", "a@ussd", "own a ussd"),
                            catalogue("es", "nav.more", "Más")));

    private static Catalogue catalogue(String tag, String... pairs) {
        Map<String, Wording> texts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            texts.put(pairs[i], new Wording(pairs[i + 1], tag + ".yaml", i + 1));
        return new Catalogue(tag, tag, tag, Optional.empty(), texts);
    }

    @Test
    void aTextIsFoundInItsLanguage() {
        assertThat(texts.find("a", "wo", Medium.USSD)).contains("wo a");
    }

    @Test
    void theMediumsVariantIsFirst() {
        assertThat(texts.find("a", "fr", Medium.VOICE)).contains("fr a voice");
        assertThat(texts.find("a", "fr", Medium.SMS)).contains("fr a");
    }

    @Test
    void theDeploymentsTextOverridesFanalsOwnVariant() {
        assertThat(texts.find("a", "fr", Medium.USSD)).contains("fr a");
        assertThat(texts.find("nav.more", "wo", Medium.USSD)).contains("wo more");
        assertThat(texts.find("nav.more", "fr", Medium.USSD)).contains("Plus");
    }

    @Test
    void whatALanguageLacksComesFromTheDefaultOneAndThenEnglish() {
        assertThat(texts.find("b", "wo", Medium.USSD)).contains("fr b");
        assertThat(texts.find("only.en", "wo", Medium.USSD)).contains("English");
        assertThat(texts.find("b", "ti", Medium.USSD)).contains("fr b");
        assertThat(texts.find("nowhere", "wo", Medium.USSD)).isEmpty();
    }

    @Test
    void aLanguageOfARegionFallsBackToTheLanguage() {
        assertThat(texts.find("nav.more", "es-DO", Medium.USSD)).contains("Más");
        assertThat(texts.find("nav.more", "es-MX", Medium.USSD)).contains("Más");
        assertThat(texts.find("a", "es-DO", Medium.USSD)).contains("es-DO a");
    }

    @Test
    void aStagesVariantIsFirstWithinItsLanguage() {
        assertThat(texts.find("b", "fr", Medium.SMS, "origin")).contains("fr b origin");
        assertThat(texts.find("b", "fr", Medium.SMS, "transit")).contains("fr b");
        assertThat(texts.find("a", "wo", Medium.SMS, "origin")).contains("wo a");
    }

    @Test
    void whatALanguageLacksIsNamed() {
        assertThat(texts.missing(List.of("a", "b", "nav.more"), "wo", Medium.USSD))
                .containsExactly("b");
        assertThat(texts.missing(List.of("a", "b", "nav.more"), "fr", Medium.USSD)).isEmpty();
    }

    @Test
    void theDefaultLanguageIsListedFirstAndTheOthersByTag() {
        assertThat(texts.tags()).containsExactly("fr", "es-DO", "wo");
    }
}
