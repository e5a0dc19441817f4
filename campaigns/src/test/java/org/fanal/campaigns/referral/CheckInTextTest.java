package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    OK                 | -1 | ``
                    ok                 | -1 | ``
                    Ok.                | -1 | ``
                    "OK"               | -1 | ``
                    O.K.               | -1 | ``
                    okay!              | -1 | ``
                    ok 4               | 4  | ``
                    OK4                | 4  | ``
                    "Ok 0"             | 0  | ``
                    OK: 12.            | 12 | ``
                    OK ٤               | 4  | ``
                    OK ፬               | 4  | ``
                    OK 4 shelter-dakar | 4  | shelter dakar
                    ok shel            | -1 | shel
                    ok4 Maison         | 4  | maison
                    """)
    void whatKeepersTypeIsUnderstood(String text, int free, String which) {
        CheckInText read = CheckInText.read(text).orElseThrow();
        assertThat(read.free()).isEqualTo(free < 0 ? OptionalInt.empty() : OptionalInt.of(free));
        assertThat(read.which()).isEqualTo(which);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1A", "4", "okra", "no", "help", "not ok", "", "1A ok", "OK 99999 x"})
    void allElseIsLeftToTheOthers(String text) {
        assertThat(CheckInText.read(text)).isEmpty();
    }

    @Test
    void anEndpointIsNamedByItsFirstLetters() {
        assertThat(CheckInText.read("ok 4 shelter-d").orElseThrow().names(Cards.shelter()))
                .isTrue();
        assertThat(CheckInText.read("ok maison").orElseThrow().names(Cards.shelter())).isTrue();
        assertThat(CheckInText.read("ok line").orElseThrow().names(Cards.shelter())).isFalse();
    }
}
