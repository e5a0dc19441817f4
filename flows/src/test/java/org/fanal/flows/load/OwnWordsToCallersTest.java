package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.language.Templates;
import org.fanal.flows.language.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnWordsToCallersTest {

    @Test
    @DisplayName("R4: what Fanal itself says to callers is neutral in every language")
    void ownWordsAreNeutral() {
        for (Catalogue own : OwnWords.catalogues())
            own.texts()
                    .forEach((key, wording) -> {
                        if (OwnKeys.ALL.contains(key.split("@", -1)[0]))
                            assertThat(NeutralWords.giveaway(wording.text(), own.tag()))
                                    .as(own.tag() + " " + key)
                                    .isEmpty();
                    });
    }

    @Test
    void noLanguageUsesAVariableThatEnglishDoesNot() {
        Catalogue english =
                OwnWords.catalogues().stream()
                        .filter(own -> own.tag().equals("en"))
                        .findFirst()
                        .orElseThrow();
        for (Catalogue own : OwnWords.catalogues())
            own.texts()
                    .forEach((key, wording) -> {
                        Wording same = english.texts().get(key.split("@", -1)[0]);
                        assertThat(same).as(own.tag() + " " + key).isNotNull();
                        if (same != null)
                            assertThat(Templates.variables(same.text()))
                                    .as(own.tag() + " " + key)
                                    .containsAll(Templates.variables(wording.text()));
                    });
    }
}
