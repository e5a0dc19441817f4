package org.fanal.ops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseCodeTest {

    @Test
    void aCodeIsLettersAndDigitsAndNeverADigitBeforeAPOrC() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            assertThat(CaseCode.draw(random))
                    .matches("([A-Z][0-9]){2}")
                    .doesNotMatch(".*[0-9][APC].*");
            assertThat(CaseCode.drawLong(random)).matches("([A-Z][0-9]){3}");
            assertThat(CaseCode.isOne(CaseCode.draw(random))).isTrue();
        }
    }

    @Test
    void otherWordsAreNoCodes() {
        for (String word : new String[] {"", "K7", "K7A3", "TAKE", "1A1A", "K7F3M", "k7f3"})
            assertThat(CaseCode.isOne(word)).isFalse();
        assertThat(CaseCode.isOne("K7F3")).isTrue();
    }
}
