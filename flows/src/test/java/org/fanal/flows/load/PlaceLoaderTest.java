package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.junit.jupiter.api.Test;

class PlaceLoaderTest {
    private final Problems problems = new Problems();

    private Places load(String yaml) {
        return YamlFile.read("places.yaml", yaml, problems)
                .map(node -> PlaceLoader.load(node, problems))
                .orElseThrow();
    }

    @Test
    void readsTheExampleOfTheDesign() {
        Places places =
                load(
                        """
                        places:
                          - { id: SN, name: Sénégal, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }
                          - { id: SN-DK, name: Dakar, names: [Ndakaaru], within: SN, country: SN, point: [14.69, -17.45], timeZone: Africa/Dakar, pcode: SN01 }
                          - { id: ES-CN, name: Canarias, country: ES, point: [28.1, -15.4], timeZone: Atlantic/Canary }
                        """);
        assertThat(problems.sorted()).isEmpty();
        assertThat(places.all()).hasSize(3);
        assertThat(places.match("sn01", "").map(Place::id)).contains("SN-DK");
        assertThat(places.byId("SN-DK").orElseThrow().longitude()).isEqualTo(-17.45);
        assertThat(places.covers("SN", "SN-DK")).isTrue();
    }

    @Test
    void aSpellingThatDoesNotMeanItsPlaceIsAWarning() {
        var _ =
                load(
                        """
                        places:
                          - { id: SN-DK, name: Dakar, country: SN, point: [14.69, -17.45], timeZone: Africa/Dakar }
                          - { id: SN-TH, name: Thiès, names: [Dakar], country: SN, point: [14.79, -16.93], timeZone: Africa/Dakar }
                        """);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "places.yaml:2: warning: 'Dakar' is not understood as 'SN-DK', since"
                                + " another place is spelt so too, give one of them another"
                                + " spelling",
                        "places.yaml:3: warning: 'Dakar' is not understood as 'SN-TH', since"
                                + " another place is spelt so too, give one of them another"
                                + " spelling");
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        var _ =
                load(
                        """
                        places:
                          - { id: A, name: A, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }
                          - { id: A, name: B, country: SN, point: [14.5, -14.5], timeZone: Africa/Dakar }
                          - { id: C, name: C, within: Z, country: SN, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: D, name: D, within: E, country: SN, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: E, name: E, within: D, country: SN, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: F, name: F, country: XX, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: G, name: G, country: SN, point: [91, 1], timeZone: Africa/Dakar }
                          - { id: H, name: H, country: SN, point: [1], timeZone: Africa/Dakar }
                          - { id: I, name: I, country: SN, point: [1, 1], timeZone: Africa/Nowhere }
                          - { id: J, name: J, country: SN, point: [1, 1], timeZone: Africa/Dakar, colour: red }
                          - { name: K, country: SN, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: "L L", name: L, country: SN, point: [1, 1], timeZone: Africa/Dakar }
                          - { id: M, name: M, within: G, country: SN, point: [1, NaN], timeZone: Africa/Dakar }
                        other: 1
                        """);
        assertThat(problems.sorted())
                .extracting(Problem::line)
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(problems.sorted())
                .allSatisfy(problem -> assertThat(problem.what()).contains(", "));
    }
}
