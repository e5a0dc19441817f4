package org.fanal.flows.medium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTest {

    @Test
    void theAlphabetHas127CharactersAndTenMore() {
        int once = 0;
        int twice = 0;
        for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
            if (Gsm.DEFAULT.cost(unit) == 1) once++;
            if (Gsm.DEFAULT.cost(unit) == 2) twice++;
        }
        assertThat(once).isEqualTo(127);
        assertThat(twice).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, 5",
        "€, 2",
        "'[{}\\~^|]', 16",
        "éèàùÉÇ, 6",
        "ñÑ¿¡, 4",
        "'', 0",
        "ç, -1",
        "á, -1",
        "’, -1",
        "ê, -1",
        "ሰላም, -1",
        "😀, -1",
        "@$, 2"
    })
    void countsSeptets(String text, int septets) {
        assertThat(Gsm.DEFAULT.septets(text)).isEqualTo(septets);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Gsm.DEFAULT.missing("Français, garçon ’ 😀 été"))
                .containsExactly("ç", "’", "😀");
        assertThat(Gsm.DEFAULT.missing("È ò à é")).containsExactly("È");
    }

    @Test
    void spanishTableHoldsAllOfSpanish() {
        assertThat(Gsm.SPANISH.encodable("¿Dónde está? ÁÉÍÓÚáéíóúñÑüÜ ¡Sí!")).isTrue();
        assertThat(Gsm.SPANISH.septets("á")).isEqualTo(2);
        assertThat(Gsm.DEFAULT.encodable("á")).isFalse();
    }

    @Test
    void portugueseTablesHoldAllOfPortuguese() {
        String portuguese = "Não é você? Órgão, coração, à mão, vovô, tênis, açúcar, países";
        assertThat(Gsm.PORTUGUESE.encodable(portuguese)).isTrue();
        assertThat(Gsm.PORTUGUESE_LOCKING.septets(portuguese)).isEqualTo(portuguese.length());
        assertThat(Gsm.PORTUGUESE_LOCKING.septets("∞€")).isEqualTo(2);
    }

    @Test
    void turkishTablesHoldAllOfTurkish() {
        assertThat(Gsm.TURKISH.encodable("ĞğİıŞşÇçÖöÜü")).isTrue();
        assertThat(Gsm.TURKISH_LOCKING.septets("ğıöüçş")).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "l’aide     | l'aide",
                "“oui”      | \"oui\"",
                "« oui »    | \" oui \"",
                "attends…   | attends...",
                "a – b — c  | a - b - c",
                "a\u00A0b   | a b",
                "a\u200Bb   | ab",
                "Ça va      | Ça va",
                "garçon’s   | garçon’s",
                "ሰላም’       | ሰላም’",
                "plain      | plain"
            })
    void plainPunctuationWhereItSavesUcs2(String written, String sent) {
        assertThat(Smart.plain(written)).isEqualTo(sent);
    }
}
