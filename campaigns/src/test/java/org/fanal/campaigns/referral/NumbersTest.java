package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dial *384*96# or write to 21512.|*384*96# 21512",
                "Appelez le +221 33 800 00 01, 24/7|+221338000001",
                "اتصل على ٢٢١٣٣٨٠٠٠٠٠١ أو *٣٨٤*٩٦#|*384*96# 221338000001",
                "Faites le ＊３８４＊９６＃|*384*96#",
                "Call 1\u200B16 now|116",
                "Call (33) 800-00-01|338000001",
                "Pour 18 ans et plus, 9 h 30|''",
                "በ 8050 ይደውሉ|8050",
                "* 384 * 96 #|*384*96#",
                "Faites *384*96# 24/7 ou 21512|*384*96# 21512",
                "two: 21512 / 21513x|21512 21513",
            })
    void everyNumberIsFoundInTheDigitsOfAnyScript(String words, String numbers) {
        assertThat(String.join(" ", Numbers.in(words))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+221338000001",
                "00221338000001",
                "338000001",
                "33 800 00 01",
                "٣٣ ٨٠٠ ٠٠ ٠١"
            })
    void aNumberIsKnownAsPeopleThereDialIt(String words) {
        String number = Numbers.in(words).iterator().next();
        assertThat(Numbers.same(number, "+221338000001", Set.of("SN"))).isTrue();
        assertThat(Numbers.same(number, "+221338000002", Set.of("SN"))).isFalse();
    }

    @Test
    void aServiceCodeIsKnownWithOneCodeBehindItAndNoOther() {
        assertThat(Numbers.same("*384*96#", "*384*96#", Set.of())).isTrue();
        assertThat(Numbers.same("*384*96*7#", "*384*96#", Set.of())).isTrue();
        assertThat(Numbers.same("*384*96*7*1#", "*384*96#", Set.of())).isFalse();
        assertThat(Numbers.same("*384*97#", "*384*96#", Set.of())).isFalse();
        assertThat(Numbers.same("*384*96", "*384*96#", Set.of())).isFalse();
        assertThat(Numbers.same("38496", "*384*96#", Set.of())).isFalse();
    }
}
