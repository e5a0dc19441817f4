package org.fanal.flows.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fanal.flows.medium.Screen.Option;
import org.junit.jupiter.api.Test;

class SmsTextTest {
    private static final Screen SCREEN =
            new Screen(
                    "Besoin d’aide ?",
                    List.of(new Option("1", "Oui"), new Option("2", "Non")),
                    true);

    @Test
    void anSmsHasTheQuestionItsOptionsAndTheLineThatSkips() {
        assertThat(SmsText.of(SCREEN, new Labels("98 Plus", "99 Retour", "00 Passer")))
                .isEqualTo("Besoin d'aide ?\n1 Oui\n2 Non\n00 Passer");
    }

    @Test
    void aVoiceSaysTheKeyBehindItsOption() {
        assertThat(VoicePrompt.of(SCREEN)).isEqualTo("Besoin d’aide ?\nOui: 1.\nNon: 2.");
    }
}
