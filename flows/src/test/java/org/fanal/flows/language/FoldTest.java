package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ndakaaru          | ndakaaru",
                "NDAKAARU.         | ndakaaru",
                "  Saint - Louis!  | saint louis",
                "Saint\u2010Louis  | saint louis",
                "Thiès             | thies",
                "Thie\u0300s       | thies",
                "Jérémie           | jeremie",
                "ISTANBUL          | istanbul",
                "İstanbul          | istanbul",
                "ıstanbul          | istanbul",
                "Straße            | strasse",
                "ŊOOR              | noor",
                "Ɓamako            | bamako",
                "Ɗan               | dan",
                "Ƙano              | kano",
                "ƴa'               | ya",
                "Ɲɔrɔ, Ségou       | noro segou",
                "Ọ̀yọ́             | oyo",
                "N\u2019Djamena    | ndjamena",
                "N'Djamena         | ndjamena",
                "Nʼdjamena         | ndjamena",
                "N`djamena         | ndjamena",
                "Port\u00A0au\u00A0Prince | port au prince",
                "Da\u200Bkar       | dakar",
                "Da\u00ADkar       | dakar",
                "ＤＡＫＡＲ          | dakar",
                "القاهرة           | القاهره",
                "الْقَاهِرَة        | القاهره",
                "القـــاهرة        | القاهره",
                "أسوان             | اسوان",
                "إسوان             | اسوان",
                "على               | علي",
                "١٢٣               | 123",
                "۱۲۳               | 123",
                "፲፯                | 17",
                "፻፳፫               | 123",
                "፩                 | 1",
                "1.A               | 1 a",
                "«1a»              | 1a",
                "\"1A\"            | 1a",
                "STOP !!           | stop",
                "😀                | ``"
            })
    void bringsSpellingsTogether(String typed, String folded) {
        assertThat(Fold.of(typed)).isEqualTo(folded);
    }

    @Test
    void lettersThatSoundAlikeAreOneInAmharicAlone() {
        assertThat(Fold.of("ሐዋሳ", "am")).isEqualTo(Fold.of("ሀዋሳ", "am"));
        assertThat(Fold.of("ኀዋሳ", "am-ET")).isEqualTo(Fold.of("ሃዋሳ", "am"));
        assertThat(Fold.of("ሠላም", "am")).isEqualTo(Fold.of("ሰላም", "am"));
        assertThat(Fold.of("ዓዲግራት", "am")).isEqualTo(Fold.of("አዲግራት", "am"));
        assertThat(Fold.of("ፀሐይ", "am")).isEqualTo(Fold.of("ጸሀይ", "am"));
        assertThat(Fold.of("ሐዋሳ", "ti")).isNotEqualTo(Fold.of("ሀዋሳ", "ti"));
        assertThat(Fold.of("ዓድዋ", "ti")).isNotEqualTo(Fold.of("አድዋ", "ti"));
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (String text : new String[] {"Ọ̀yọ́ ƁßŒ", "إيقاف", "ሐዋሳ ፲፯", "N'Djamena 2"})
            assertThat(Fold.of(Fold.of(text))).isEqualTo(Fold.of(text));
    }
}
