package org.fanal.flows.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1, false", "a, 160, 1, false", "a, 161, 2, false", "a, 306, 2, false",
        "a, 307, 3, false", "€, 80, 1, false", "€, 81, 2, false", "€, 152, 2, false",
        "€, 153, 3, false", "ç, 70, 1, true", "ç, 71, 2, true", "ç, 134, 2, true",
        "ç, 135, 3, true", "ሰ, 70, 1, true", "😀, 35, 1, true", "😀, 36, 2, true",
        "😀, 66, 2, true", "😀, 67, 3, true"
    })
    void countsAsTheHandsetDoes(String character, int times, int segments, boolean unicode) {
        SmsSegments counted = SmsSegments.of(character.repeat(times));
        assertThat(counted.count()).isEqualTo(segments);
        assertThat(counted.unicode()).isEqualTo(unicode);
    }

    @Test
    void anEscapedCharacterIsNotParted() {
        SmsSegments parted = SmsSegments.of("a".repeat(152) + "€" + "b".repeat(20));
        assertThat(parted.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }

    @Test
    void aFamilyOfEmojiIsNotParted() {
        String family = "👩‍👩‍👧‍👦";
        SmsSegments parted = SmsSegments.of("ç".repeat(60) + family + "x".repeat(9));
        assertThat(parted.parts().getLast()).startsWith(family);
    }

    @Test
    void aTableCostsRoomInEverySegment() {
        assertThat(SmsSegments.of("á".repeat(77), Gsm.SPANISH).count()).isEqualTo(1);
        assertThat(SmsSegments.of("á".repeat(78), Gsm.SPANISH).count()).isEqualTo(2);
        assertThat(SmsSegments.of("ã".repeat(152), Gsm.PORTUGUESE_LOCKING).count()).isEqualTo(1);
        assertThat(SmsSegments.of("ã".repeat(153), Gsm.PORTUGUESE_LOCKING).count()).isEqualTo(2);
        assertThat(SmsSegments.of("ã".repeat(293), Gsm.PORTUGUESE_LOCKING).count()).isEqualTo(3);
    }

    @Test
    void whateverIsWrittenNothingIsLostAndNoSegmentIsTooLong() {
        List<String> alphabet =
                List.of(
                        "a", " ", "€", "é", "ç", "ሰ", "😀", "e\u0301", "👩‍👧", "\r\n", "[",
                        "🇸🇳");
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int kinds = 1 + random.nextInt(alphabet.size());
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--)
                text.append(alphabet.get(random.nextInt(kinds)));
            SmsSegments segments = SmsSegments.of(text.toString());
            assertThat(String.join("", segments.parts())).isEqualTo(text.toString());
            for (String part : segments.parts()) {
                int most = segments.unicode() ? 67 : 153;
                int size = segments.unicode() ? part.length() : Gsm.DEFAULT.septets(part);
                if (segments.count() > 1) assertThat(size).isBetween(1, most);
                assertThat(part.isEmpty() || !Character.isLowSurrogate(part.charAt(0))).isTrue();
            }
        }
    }
}
