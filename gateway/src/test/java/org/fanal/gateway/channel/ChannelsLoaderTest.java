package org.fanal.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.medium.Limits;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsLoaderTest {

    @Test
    void everyCommonFieldIsRead() {
        ChannelSettings settings =
                settings(
                        """
                        - { id: at-sn, carrier: pigeon, serviceCode: "*384*96#", sender: "INFO", number: "21512",
                            countries: [SN, MR], languages: [fr, wo], for: [staff], rate: 2.5/s,
                            unicode: false, maxSeptets: 182 }
                        """);
        assertThat(settings)
                .isEqualTo(
                        new ChannelSettings(
                                "at-sn",
                                "pigeon",
                                Optional.of("21512"),
                                Optional.of("INFO"),
                                Optional.of("*384*96#"),
                                List.of("SN", "MR"),
                                List.of("fr", "wo"),
                                Set.of(Audience.STAFF),
                                2.5,
                                new Limits(182, false, 70)));
    }

    @Test
    void absentFieldsHaveTheirUsualValues() {
        ChannelSettings settings = settings("- { id: a, carrier: pigeon }");
        assertThat(settings.number()).isEmpty();
        assertThat(settings.audiences())
                .containsExactlyInAnyOrder(Audience.CALLERS, Audience.STAFF);
        assertThat(settings.segmentsPerSecond()).isEqualTo(10);
        assertThat(settings.limits()).isEqualTo(Limits.USUAL);
        assertThat(settings.languages()).isEmpty();
    }

    @Test
    void numberIsKeptInTheFormThatMessagesBear() {
        ChannelSettings settings =
                settings("- { id: a, carrier: pigeon, number: \"+509 2222-0000\" }");
        assertThat(settings.number()).contains("+50922220000");
    }

    @Test
    void numberThatNobodyUsesIsAWarning() {
        Problems problems = new Problems();
        String yaml = "- { id: a, carrier: pigeon, number: \"+221100000001\" }";
        assertThat(Plans.read(List.of(new Pigeon()), yaml, problems)).hasSize(1);
        assertThat(problems.stop()).isFalse();
        assertThat(problems.sorted()).singleElement().asString().contains("not in use");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: A/b, carrier: pigeon|'id' is",
                "carrier: pigeon|needs 'id'",
                "id: a|needs 'carrier'",
                "id: a, carrier: kannel|'carrier' is one of pigeon",
                "id: a, carrier: pigeon, number: abc|'number' is",
                "id: a, carrier: pigeon, sender: 'ABCDEFGHIJKL'|'sender' is",
                "id: a, carrier: pigeon, serviceCode: '384'|'serviceCode' is",
                "id: a, carrier: pigeon, countries: [Senegal]|not a country",
                "id: a, carrier: pigeon, languages: [f_r]|not a language tag",
                "id: a, carrier: pigeon, for: [everybody]|'for' lists",
                "id: a, carrier: pigeon, rate: 0/s|'rate' is",
                "id: a, carrier: pigeon, rate: 20|'rate' is",
                "id: a, carrier: pigeon, unicode: maybe|'unicode' is",
                "id: a, carrier: pigeon, maxSeptets: 183|'maxSeptets' is",
                "id: a, carrier: pigeon, colour: red|has no field 'colour'",
            })
    void whatIsWrongIsNamedWithItsLine(String fields, String said) {
        Problems problems = new Problems();
        var _ = Plans.read(List.of(new Pigeon()), "\n- { " + fields + " }\n", problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(said))
                .extracting(Problem::line)
                .isEqualTo(2);
    }

    @Test
    void twoChannelsOfOneNameAreAnError() {
        Problems problems = new Problems();
        String yaml = "- { id: a, carrier: pigeon }\n- { id: a, carrier: pigeon }\n";
        var _ = Plans.read(List.of(new Pigeon()), yaml, problems);
        assertThat(problems.sorted()).extracting(Problem::line).containsExactly(2);
    }

    private static ChannelSettings settings(String yaml) {
        return Plans.only(new Pigeon(), yaml).settings();
    }

    private static final class Pigeon implements CarrierKind {
        @Override
        public String name() {
            return "pigeon";
        }

        @Override
        public Optional<CarrierOpening> read(Fields fields, ChannelSettings settings) {
            return Optional.of((_, _) -> {
                throw new AssertionError("is not opened here");
            });
        }
    }
}
