package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fanal.campaigns.plan.KnownContacts.Known;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLintTest {

    @ParameterizedTest
    @CsvSource({
        "hotline, SN, '', ''",
        "hotline, '', atlantic, ''",
        "hotline, '', '', does not cover the audience",
        "hotline, NG, '', does not cover the audience",
        "legal, SN, '', serves none of the needs"
    })
    void theEndpointServesANeedAndCoversTheAudience(
            String need, String place, String route, String wrong) {
        Known line =
                new Known(
                        "line",
                        Set.of(need),
                        Set.of("21512"),
                        false,
                        place.isEmpty() ? Set.of() : Set.of(place),
                        route.isEmpty() ? Set.of() : Set.of(route));
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
