package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.fanal.flows.model.Answering.Answer;
import org.fanal.flows.model.Answering.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AGE    | 17                 | 17
                    AGE    | I am 17            | 17
                    AGE    | ١٧                 | 17
                    AGE    | ፲፯                 | 17
                    AGE    | 120                | 120
                    AGE    | 121                |
                    AGE    | 17 or 18           |
                    AGE    | seventeen          |
                    AGE    | 99999999999999     |
                    NUMBER | 4 people           | 4
                    NUMBER | -4                 | -4
                    NUMBER | 1.5                |
                    DATE   | 24/12/2025         | 2025-12-24
                    DATE   | 24 12 2025         | 2025-12-24
                    DATE   | 2025-12-24         | 2025-12-24
                    DATE   | 24122025           | 2025-12-24
                    DATE   | 20251224           | 2025-12-24
                    DATE   | ٢٤/١٢/٢٠٢٥         | 2025-12-24
                    DATE   | 31/02/2025         |
                    DATE   | 24/12/25           |
                    DATE   | yesterday          |
                    PHONE  | +221 77 000 00 01  | +221770000001
                    PHONE  | 00221770000001     | +221770000001
                    PHONE  | 77 000 00 01       | 770000001
                    PHONE  | 077-000            | 077000
                    PHONE  | +12                |
                    PHONE  | 12                 |
                    PHONE  | my brother         |
                    TEXT   | a word             | a word
                    """)
    void readsWhatPeopleReallyType(Kind kind, String typed, String understood) {
        Answer answer = new Answer("x", kind, OptionalInt.empty(), OptionalInt.empty(), false);
        assertThat(Understood.by(answer, Typed.of(typed)))
                .isEqualTo(Optional.ofNullable(understood));
    }

    @ParameterizedTest
    @CsvSource({"TEXT,ab,true", "TEXT,a,false", "TEXT,abcde,false", "NUMBER,4,true"})
    void keepsToItsBounds(Kind kind, String typed, boolean fits) {
        Answer answer = new Answer("x", kind, OptionalInt.of(2), OptionalInt.of(4), false);
        assertThat(Understood.by(answer, Typed.of(typed)).isPresent()).isEqualTo(fits);
    }

    @Test
    void aCharacterIsOneHoweverItIsStored() {
        Answer two = new Answer("x", Kind.TEXT, OptionalInt.of(2), OptionalInt.of(2), false);
        assertThat(Understood.by(two, Typed.of("😀😀"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1      | 1
                    1.     | 1
                    (1)    | 1
                    "1"    | 1
                    ' 1 '  | 1
                    ١      | 1
                    １     | 1
                    ፩      | 1
                    1#     | 1
                    ٠٠     | 00
                    ?!     |
                    """,
            quoteCharacter = '\'')
    void knowsAKeyHoweverItIsWritten(String typed, String key) {
        assertThat(Typed.of(typed).key()).isEqualTo(key == null ? "" : key);
    }
}
