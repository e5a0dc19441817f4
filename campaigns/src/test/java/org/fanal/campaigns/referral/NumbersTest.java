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
                "77/12/34/56/7",
                "77, 12, 34, 56, 7",
                "77  12 34  56 7",
                "77 12\n34 56\n7",
                "77\n12\n34\n56\n7",
                "77 - 12 - 34 - 56 - 7",
                "77 \u2013 12 \u2013 34 \u2013 56 \u2013 7",
                "77_12_34_56_7",
                "7\uFE0F\u20E37\uFE0F\u20E31\uFE0F\u20E3234567",
                "77\u03021\u030223\u0302\u030245\u030267",
                "77 l2 34 56 7",
                "7 7 1 2 3 4 5 6 7",
                "77 \u2022 12 \u2022 34 \u2022 56 \u2022 7",
                "77 : 12 : 34 : 56 : 7",
                "77.12,34.56,7",
                "(77) (12) (34) (56) (7)",
                "77|12|34|56|7"
            })
    void aNumberThatIsBrokenUpIsFoundWhole(String words) {
        String found = String.join("", Numbers.in("Appelez le " + words + " vite"));
        assertThat(found).isEqualTo("771234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "le 7O 7O|7070",
                "le 80/50|8050",
                "77, 12|7712",
                "1, 2, 3|123",
                "116, l16|116",
                "Tel 33 800 00 01 / 77 123 45 67|338000001 771234567",
                "au 21512, 24/7|21512",
                "au 21512 (8h-18h)|21512",
                "au 21512, 7j/7, 24h/24|21512",
                "le 33 800 00 01, du lundi au 5|338000001",
                "215/12|215",
                "21512 / 21513 / 21514|21512 21513 21514",
                "17:12:14:56|17121456",
                "12/07/11/06|12071106",
            })
    void whatStandsBesideANumberIsNotTakenForItsPart(String words, String numbers) {
        assertThat(String.join(" ", Numbers.in(words))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "7j/7 et 24h/24",
                "7 j. / 7",
                "8h-18h",
                "de 8h \u00e0 18h",
                "8h30-18h30",
                "8h30 \u2013 18h30",
                "8:00-18:00",
                "8:00 - 18:00",
                "de 08:00 a 18:00",
                "8-18h",
                "9 h 30",
                "le 12/07",
                "le 1/12/2026",
                "le 01.12.2026",
                "2026-12-01",
                "18-25 ans",
                "a 5 000 FCFA",
                "a 500 F",
                "150 000 F CFA",
                "12,50 \u20ac",
                "1.50 $",
                "2,5 %",
                "50%",
                "20 jours sur 30",
                "1 ou 2",
                "No20"
            })
    void timesDatesAgesAndPricesAreNoNumbers(String words) {
        assertThat(Numbers.in("Ouvert " + words + ". Venez")).isEmpty();
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
