package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Wording;
import org.junit.jupiter.api.Test;

class CatalogueLoaderTest {
    private final Problems problems = new Problems();

    private Catalogue load(String tag, String yaml) {
        return YamlFile.read("languages/" + tag + ".yaml", yaml, problems)
                .flatMap(node -> CatalogueLoader.load(tag, node, problems))
                .orElseThrow();
    }

    @Test
    void readsTheExampleOfTheDesign() {
        Catalogue french =
                load(
                        "fr",
                        """
                        language: fr
                        name: Français
                        latin: Francais
                        review: { by: "A. N.", on: 2026-11-02 }
                        texts:
                          safe.question: "Pouvez-vous parler sans danger ?"
                          safe.question@voice: "Pouvez-vous parler ?"
                          answer.yes: yes
                        """);
        assertThat(problems.sorted()).isEmpty();
        assertThat(french.draft()).isFalse();
        assertThat(french.review().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(french.texts().get("safe.question"))
                .isEqualTo(new Wording("Pouvez-vous parler sans danger ?", "languages/fr.yaml", 6));
        assertThat(french.texts().get("answer.yes")).extracting("text").isEqualTo("yes");
    }

    @Test
    void withoutAReviewItIsADraftAndTheNameServesTheScreen() {
        Catalogue wolof = load("wo", "language: wo\nname: Wolof\ntexts: { a: b }\n");
        assertThat(wolof.draft()).isTrue();
        assertThat(wolof.latin()).isEqualTo("Wolof");
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        var _ =
                load(
                        "fr",
                        """
                        language: wo
                        name: Français
                        latn: Francais
                        review: { by: "A. N.", on: yesterday }
                        texts:
                          good: "${name}"
                          bad key: "x"
                          bad@@key: "x"
                          list: [a, b]
                          blank: " "
                          hostile: "<#list 1..9 as i>x</#list>"
                          eval: "${x?eval}"
                          open: "<#if x>y"
                        """);
        assertThat(problems.sorted())
                .extracting(Problem::line)
                .containsExactly(1, 3, 4, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void aFileNamedForNoLanguageIsRefused() {
        var _ = load("not_a_tag!", "language: not_a_tag!\nname: X\ntexts: { a: b }\n");
        assertThat(problems.sorted()).singleElement().extracting(Problem::line).isEqualTo(1);
    }

    @Test
    void fanalsOwnWordsAreRight() {
        assertThat(OwnWords.catalogues()).allSatisfy(c -> assertThat(c.texts()).isNotEmpty());
    }
}
