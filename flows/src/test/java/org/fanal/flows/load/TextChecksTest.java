package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextChecksTest {
    private static final String FLOW =
            """
            flow: hotline
            steps:
              - id: need
                ask: need.question
                choices:
                  "1": { label: need.one, next: age }
                  "2": { label: need.two, next: police }
              - id: age
                ask: age.question
                answer: { save: age, as: age, optional: true }
              - id: police
                consent: police
                ask: police.question
              - id: bye
                end: bye.text
            """;
    private static final String REVIEW = "review: { by: A, on: 2026-11-02 }\n";
    private static final String FRENCH =
            "language: fr\nname: Français\n"
                    + REVIEW
                    + """
                    texts:
                      need.question: "Quoi ?"
                      need.one: "Un"
                      need.two: "Deux"
                      age.question: "Quel âge ?"
                      police.question: "Prévenir la police ?"
                      bye.text: "Merci, ${age} ans."
                    """;

    private static String check(String... languages) {
        Problems problems = new Problems();
        Map<String, String> sources = new HashMap<>();
        sources.put("flows/hotline.yaml", FLOW);
        sources.put(ScriptLoader.DEFAULT_LANGUAGE, "fr");
        for (int i = 0; i < languages.length; i += 2)
            sources.put("languages/" + languages[i] + ".yaml", languages[i + 1]);
        var _ = ScriptLoader.load(sources, problems);
        return String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void textsThatAreWholeAreFine() {
        assertThat(check("fr", FRENCH)).isEmpty();
    }

    @Test
    void aTextThatNoLanguageHasIsAnErrorWhereTheFlowUsesIt() {
        assertThat(check("fr", FRENCH.replace("need.two", "need.deux")))
                .isEqualTo(
                        "flows/hotline.yaml:7: error: there is no text 'need.two' in"
                                + " languages/fr.yaml, the default language, write it there");
    }

    @Test
    void aTextForOneMediumAloneIsMissingForTheOthers() {
        assertThat(check("fr", FRENCH.replace("need.two", "need.two@ussd")))
                .contains("flows/hotline.yaml:7: error: there is no text 'need.two' in");
    }

    @Test
    void aTextThatOnlyEnglishHasIsMissingInAnotherDefaultLanguage() {
        String english = FRENCH.replace("fr", "en");
        assertThat(check("fr", FRENCH.replace("  need.two: \"Deux\"\n", ""), "en", english))
                .isEqualTo(
                        "flows/hotline.yaml:7: error: there is no text 'need.two' in"
                                + " languages/fr.yaml, the default language, write it there");
    }

    @Test
    void aLanguageOfARegionMayLeaveTextsToTheLanguageItself() {
        String region = "language: fr-HT\nname: Français\n" + REVIEW + "texts: {}\n";
        assertThat(check("fr", FRENCH, "fr-HT", region)).isEmpty();
    }

    @Test
    void aDefaultLanguageThatCannotBeReadIsToldOnce() {
        assertThat(check("fr", FRENCH.replace("\"Un\"", "\"Un")).lines())
                .singleElement()
                .asString()
                .startsWith("languages/fr.yaml:7: error: this is not YAML");
    }

    @Test
    void aTextThatAnotherLanguageLacksIsAWarningAndSoIsADraft() {
        String wolof =
                FRENCH.replace("fr", "wo").replace(REVIEW, "").replace("  need.one: \"Un\"\n", "");
        assertThat(check("fr", FRENCH, "wo", wolof))
                .contains("languages/wo.yaml:1: warning: there is no text 'need.one'")
                .contains("languages/wo.yaml:1: warning: these texts are a draft")
                .doesNotContain("error");
    }

    @Test
    void aVariableThatNobodySetsIsAnErrorOnItsLine() {
        assertThat(check("fr", FRENCH.replace("${age}", "${agee}")))
                .isEqualTo(
                        "languages/fr.yaml:10: error: 'agee' is no variable here, correct its name"
                                + " or save an answer under it");
        assertThat(check("fr", FRENCH + "  hint.number: \"De ${min} à ${most}\"\n"))
                .contains("languages/fr.yaml:11: error: 'most' is no variable here");
    }

    @Test
    @DisplayName("R4: a text that gives the matter away is an error by SMS, a warning elsewhere")
    void textsAreNeutral() {
        String plain = FRENCH.replace("Merci, ${age} ans.", "La police vient.");
        assertThat(check("fr", plain)).contains("languages/fr.yaml:10: error: 'police*'");
        assertThat(check("fr", plain + "  bye.text@sms: \"Merci.\"\n"))
                .contains("languages/fr.yaml:10: warning: 'police*'");
        assertThat(check("fr", FRENCH + "  bye.text@voice: \"La police vient.\"\n"))
                .contains("languages/fr.yaml:11: warning: 'police*'");
        assertThat(check("fr", FRENCH + "  exit.text: \"Aux victimes\"\n"))
                .contains("error: 'victim*'");
    }

    @Test
    void anOptionLongerThanAScreenIsAnErrorOnItsLine() {
        assertThat(check("fr", FRENCH.replace("\"Deux\"", "\"" + "deux ".repeat(40) + "\"")))
                .contains("languages/fr.yaml:7: error: this choice does not fit");
        assertThat(check("fr", FRENCH.replace("\"Quoi ?\"", "\"" + "quoi ".repeat(60) + "\"")))
                .isEmpty();
    }
}
