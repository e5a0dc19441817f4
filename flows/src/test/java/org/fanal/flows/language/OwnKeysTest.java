package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.flows.load.OwnWords;
import org.fanal.flows.medium.Medium;
import org.junit.jupiter.api.Test;

class OwnKeysTest {
    @Test
    void everyLanguageThatFanalShipsHasEveryWordAConversationNeeds() {
        Catalogues own = Catalogues.of("en", List.of(), OwnWords.catalogues());
        for (Catalogue language : OwnWords.catalogues())
            for (Medium medium : Medium.values())
                assertThat(own.missing(OwnKeys.ALL, language.tag(), medium))
                        .as(language.tag())
                        .isEmpty();
    }
}
