package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLintTest {

    @ParameterizedTest
    @CsvSource({
        "hotline, SN, '', false, ''",
        "hotline, '', atlantic, false, ''",
        "hotline, '', '', false, does not cover the audience",
        "hotline, NG, '', false, does not cover the audience",
        "legal, SN, '', false, serves none of the needs",
        "shelter, SN, '', true, belongs to a confidential endpoint"
    })
    @DisplayName("R22: the endpoint serves a need, covers the audience, and is not confidential")
    void theEndpointServesANeedAndCoversTheAudience(
            String need, String place, String route, boolean confidential, String wrong) {
        Known line =
                new Known(
                        "line",
                        Set.of(need),
                        Set.of("21512"),
                        Optional.empty(),
                        confidential,
                        new Coverage.Areas(
                                Stream.of(place).filter(each -> !each.isEmpty()).toList(),
                                Stream.of(route).filter(each -> !each.isEmpty()).toList()));
        CampaignSpec spec = Specs.drySeason();
        List<Finding> found =
                new NumberLint(List.of(line), Lab.places())
                        .check(
                                spec,
                                Ground.of(spec.audience(), Lab.routes().all(), Lab.places()),
                                List.of(new Said("k", "fr", "Ecrivez au 21512")));
        if (wrong.isEmpty()) assertThat(found).isEmpty();
        else assertThat(found.getFirst().what()).contains(wrong);
    }
}
