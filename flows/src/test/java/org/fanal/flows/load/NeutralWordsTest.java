package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralWordsTest {

    @ParameterizedTest
    @DisplayName("R4: a word that gives the matter away is found in its language")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We help victims of trafficking.",
                "en | Call the POLICE",
                "en | Anti-trafficking hotline",
                "fr | Lutte contre l’esclavage",
                "fr | traite d'êtres humains",
                "fr | La police va venir",
                "es | Víctimas de trata de personas",
                "es-DO | la policía",
                "ht | rele lapolis",
                "wo | alkaati yi",
                "am | ለፖሊስ ይደውሉ",
                "am | የሰዎች ዝውውር",
                "ar | اتصل بالشرطة",
                "ar | للضحايا"
            })
    void offends(String language, String text) {
        assertThat(NeutralWords.giveaway(text, language)).isPresent();
    }

    @ParameterizedTest
    @DisplayName("R4: plain texts and the names of variables are neutral")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Pouvez-vous parler sans danger ?",
                "fr | On me traite mal",
                "fr | J'ai besoin d'aide",
                "en | Can you talk now?",
                "en | <#if police == \"yes\">Thank you</#if> ${police}",
                "es | ¿De qué se trata?",
                "wo | Jàmm nga am?",
                "ht | Èske ou ka pale san danje?",
                "am | አሁን መናገር ይችላሉ?",
                "ar | هل يمكنك التحدث الآن؟"
            })
    void isNeutral(String language, String text) {
        assertThat(NeutralWords.giveaway(text, language)).isEmpty();
    }
}
