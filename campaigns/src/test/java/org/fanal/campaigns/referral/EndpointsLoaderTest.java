package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.model.Msisdn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointsLoaderTest {
    private static final String FULL =
            """
            { id: clinic, name: Poste de santé, needs: [health, psychosocial],
              covers: { places: [MR-NDB], routes: [atlantic] }, languages: [fr], hours: "Mo-Fr 08:00-18:00",
              timeZone: Africa/Nouakchott, contact: { web: "https://x.example", email: a@x.example },
              eligibility: "anybody", ages: { from: 0, to: 17 }, capacity: 12,
              checkIn: { phones: ["+22222000010", "+22222000011"], every: 1d, grace: 90m },
              attest: { every: 30d }, promise: { answer: 60s, acknowledge: 1d }, voice: true }
            """;

    @Test
    void readsTheExamplesOfTheDesign() {
        Endpoint line = Cards.line();
        assertThat(line.coverage()).isEqualTo(new Endpoint.Coverage.Everywhere());
        assertThat(line.service().hours().allHours()).isTrue();
        assertThat(line.contact().ussd()).contains("*384*96#");
        assertThat(line.proof().checkIn().orElseThrow().holds()).isEqualTo(Duration.ofHours(14));
        Endpoint shelter = Cards.shelter();
        assertThat(shelter.service().confidential()).isTrue();
        assertThat(shelter.coverage())
                .isEqualTo(new Endpoint.Coverage.Areas(List.of("SN"), List.of()));
    }

    static Stream<String> cards() {
        return Stream.of(Cards.LINE, Cards.SHELTER, FULL);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void whatIsWrittenIsReadAsItWas(String yaml) {
        Endpoint card = Cards.card(yaml);
        String written =
                tools.jackson.databind.json.JsonMapper.shared()
                        .writeValueAsString(EndpointForm.of(card));
        assertThat(Cards.card(written)).isEqualTo(card);
        assertThat(EndpointForm.read(EndpointForm.text(card))).isEqualTo(card.withoutPhones());
    }

    /** R10. */
    @ParameterizedTest
    @MethodSource("cards")
    void whatTheStoreKeepsHoldsNoKeepersPhone(String yaml) {
        Endpoint card = Cards.card(yaml);
        for (Msisdn phone : card.proof().checkIn().orElseThrow().phones())
            assertThat(EndpointForm.text(card) + card).doesNotContain(phone.e164());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    needs: [hotline]          | needs: []                    | serves no need
                    covers: everywhere        | covers: nowhere              | 'covers' is everywhere
                    covers: everywhere        | covers: { places: [XX] }     | places.yaml has no place 'XX'
                    covers: everywhere        | covers: { routes: [xx] }     | routes.yaml has no route 'xx'
                    covers: everywhere,       | ''                           | needs 'covers'
                    every: 12h                | evry: 12h                    | 'checkIn' has no field 'evry'
                    every: 12h                | every: soon                  | 'every' is a duration
                    every: 12h                | every: 0s                    | once an hour at most
                    phones: ["+221770000008"] | phones: []                   | nobody can check in
                    phones: ["+221770000008"] | phones: [me]                 | no telephone number
                    hours: "24/7"             | hours: "PH off"              | speak of holidays
                    hours: "24/7"             | hours: "Apr-Sep 08:00-12:00" | speak of days of the year
                    hours: "24/7"             | hours: "when we can"         | are not opening hours
                    hours: "24/7"             | timeZone: Mars/Olympus       | 'timeZone' is a time zone
                    sms: "21512"              | sns: "21512"                 | 'contact' has no field 'sns'
                    name: Ligne verte         | ages: { from: 9, to: 8 }     | less than 'from'
                    """)
    void eachMistakeIsNamed(String right, String wrong, String told) {
        Problems problems = new Problems();
        var _ =
                Cards.load(
                        problems,
                        "endpoints:\n  - " + Cards.LINE.replace(right, wrong).replace("\n", " "));
        assertThat(problems.stop()).isTrue();
        assertThat(problems.sorted())
                .allSatisfy(each -> assertThat(each.file()).isEqualTo("referrals.yaml"))
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).contains(told).contains(", "));
    }

    @Test
    void twoOfOneIdAreTold() {
        Problems problems = new Problems();
        var _ = Cards.load(problems, "endpoints: [" + Cards.LINE + "," + Cards.LINE + "]");
        assertThat(problems.sorted())
                .extracting(Problem::what)
                .containsExactly("two endpoints have the id 'line', rename one");
    }

    @Test
    void aLanguageWithoutFileAndMissingHoursAreWarnings() {
        Problems problems = new Problems();
        Endpoint card =
                Cards.load(
                                problems,
                                "endpoints: ["
                                        + Cards.LINE
                                                .replace("[fr, wo]", "[fr, bm]")
                                                .replace("hours: \"24/7\",", "")
                                        + "]")
                        .getFirst();
        assertThat(problems.stop()).isFalse();
        assertThat(problems.sorted()).hasSize(2);
        assertThat(card.service().hours().open(java.time.Instant.EPOCH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    covers: { places: [SN-DK] }         | Africa/Dakar
                    covers: { places: [SN-DK, MR-NDB] } | Africa/Dakar
                    covers: { places: [ES-CN] }         | Atlantic/Canary
                    covers: everywhere                  | Africa/Dakar
                    covers: { routes: [atlantic] }      | Africa/Dakar
                    covers: { places: [ES-CN, SN] }     | Africa/Dakar
                    """)
    void hoursAreThoseOfItsPlacesOrOfItsTelephonesCountry(String covers, String zone) {
        Endpoint card =
                Cards.card(
                        Cards.LINE
                                .replace("24/7", "Mo 08:00-12:00")
                                .replace("covers: everywhere", covers));
        assertThat(card.service().hours().zone().map(ZoneId::getRules))
                .contains(ZoneId.of(zone).getRules());
    }

    @Test
    void hoursWhoseTimeZoneIsNotClearAreAnError() {
        Problems problems = new Problems();
        String card =
                Cards.LINE
                        .replace("24/7", "Mo 08:00-12:00")
                        .replace("+221338000001", "+34910000000");
        var _ = Cards.load(problems, "endpoints: [" + card + "]");
        assertThat(problems.sorted())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("add 'timeZone'");
    }

    @Test
    void aCheckInWithoutPhonesIsReadWhereKeepersAreKept() {
        Problems problems = new Problems();
        EndpointReader reader =
                EndpointReader.checking(
                                Cards.PLACES,
                                java.util.Set.of(),
                                java.util.Set.of("fr", "wo"),
                                problems)
                        .keepingKeepers();
        Optional<Endpoint> card =
                YamlFile.read("request", EndpointForm.text(Cards.line()), problems)
                        .flatMap(node -> Fields.of(node, "an endpoint", problems))
                        .map(reader::read);
        assertThat(problems.sorted()).isEmpty();
        assertThat(card).contains(Cards.line().withoutPhones());
    }
}
