package org.fanal.flows.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places =
            Places.of(
                    List.of(
                            place("SN", "Sénégal", "", "Senegaal", "السنغال"),
                            place("SN-DK", "Dakar", "SN", "Ndakaaru", "ዳካር", "داكار"),
                            place("SN-DK-PK", "Pikine", "SN-DK"),
                            place("SN-DK-GW", "Guédiawaye", "SN-DK"),
                            place("SN-SL", "Saint-Louis", "SN", "Ndar"),
                            place("MR", "Mauritanie", ""),
                            place("MR-NDB", "Nouadhibou", "MR", "انواذيبو"),
                            place("MR-NKC", "Nouakchott", "MR", "نواكشوط"),
                            place("HT", "Haïti", "", "Ayiti"),
                            place("HT-SM", "Saint-Marc", "HT"),
                            place("ET-AW", "ሀዋሳ", "", "Hawassa", "Awasa"),
                            place("ZM", "Zambia", ""),
                            place("CI-MAN", "Man", ""),
                            place("X1", "Kayes", "SN"),
                            place("X2", "Kayes", "SN-DK"),
                            place("X3", "Mamou", "SN"),
                            place("X4", "Mamou", "MR")));

    private static Place place(String id, String name, String within, String... names) {
        return new Place(
                id,
                name,
                List.of(names),
                Optional.of(within).filter(w -> !w.isEmpty()),
                "SN",
                14,
                -14,
                ZoneId.of("Africa/Dakar"),
                id.equals("SN-DK") ? Optional.of("SN01") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Dakar, SN-DK",
        "dakar, SN-DK",
        "DAKAR !, SN-DK",
        "ndakaaru, SN-DK",
        "Ndakaarou, SN-DK",
        "Ndakaru, SN-DK",
        "Daka, SN-DK",
        "Dakra, SN-DK",
        "ዳካር, SN-DK",
        "دَاكَار, SN-DK",
        "SN-DK, SN-DK",
        "sn dk, SN-DK",
        "SN01, SN-DK",
        "senegal, SN",
        "Senegaal, SN",
        "saint louis, SN-SL",
        "Saint Louis du Senegal, SN-SL",
        "je suis a Pikine, SN-DK-PK",
        "'Pikine, Dakar', SN-DK-PK",
        "'Dakar Pikine', SN-DK-PK",
        "Pikine Senegal, SN-DK-PK",
        "ነኝ ዳካር, SN-DK",
        "Man, CI-MAN",
        "Guediawaye, SN-DK-GW",
        "Gediawaye, SN-DK-GW",
        "Guediwaye, SN-DK-GW",
        "Nouadibou, MR-NDB",
        "Nouadhibu, MR-NDB",
        "انواديبو, MR-NDB",
        "Nouakchot, MR-NKC",
        "ndar, SN-SL",
        "Zambie, ZM",
        "Kayes, SN",
        "Pikine Guediawaye, SN-DK"
    })
    void knowsAPlaceHoweverItIsSpelt(String typed, String id) {
        assertThat(places.match(typed, "fr").map(Place::id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "Paris",
                "1",
                "12",
                "da",
                "dak",
                "Gambia",
                "Saint",
                "Mamou",
                "nooo",
                "I do not know",
                "Nouad Nouak",
                "Bakar",
                "the man is here"
            })
    void guessesNothing(String typed) {
        assertThat(places.match(typed, "fr")).isEmpty();
    }

    @Test
    void aBeginningOfTwoPlacesIsThePlaceAroundBoth() {
        assertThat(places.match("Noua", "fr").map(Place::id)).contains("MR");
    }

    @Test
    void amharicSpellingsThatSoundAlikeAreOnePlace() {
        assertThat(places.match("ሐዋሳ", "am").map(Place::id)).contains("ET-AW");
        assertThat(places.match("ሐዋሳ", "ti")).isEmpty();
    }

    @Test
    void aLongTextIsNotSearched() {
        assertThat(places.match("dakar " + "x".repeat(10_000), "fr")).isEmpty();
    }
}
