package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {

    @ParameterizedTest
    @DisplayName("R9: a word that stops, in any language, however it is typed")
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "“STOP”",
                "ＳＴＯＰ",
                "Stop!!",
                "arret",
                "Arrêt",
                "ARRE\u0302T",
                "KANPE",
                "kanpe",
                "BAJA",
                "parar",
                "ACHA",
                "አቁም",
                "አቁም።",
                "ዐቁም",
                "إيقاف",
                "ايقاف",
                "قِف",
                "TAXAWAL",
                "taxawal.",
                "unsubscribe",
                "Opt-out",
                "Arrêtt",
                "tsaya",
                "dúró",
                "Kwụsị!",
                "a jɔ",
                "simamisha",
                "stopim"
            })
    void optOutInAnyLanguage(String message) {
        assertThat(OptOutWords.out(message)).isTrue();
        assertThat(OptOutWords.in(message)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("R9: a plea that holds a word that stops is a plea")
    @ValueSource(
            strings = {
                "please make him stop",
                "stop him",
                "STOP PLEASE HELP",
                "il faut que ça s'arrête",
                "they won't stop hitting me",
                "kanpe yo tanpri",
                "stop stop",
                "arrete le",
                "dakata mini",
                "STOP AIDE",
                "help",
                "0",
                "1",
                "",
                "…"
            })
    void aPleaIsAPlea(String message) {
        assertThat(OptOutWords.out(message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start.", "Unstop", "Début", "ጀምር", "ابدأ"})
    void optInLetsThemComeAgain(String message) {
        assertThat(OptOutWords.in(message)).isTrue();
        assertThat(OptOutWords.out(message)).isFalse();
    }
}
