package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.plan.CampaignSpec.Budget;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Variant;
import org.fanal.campaigns.plan.CampaignSpec.Waves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignFormTest {
    private static final String MORE =
            """
            variants: [{ text: campaign.other, share: 50% }]
            budget: { most: 500, prices: { SN: 0.02, MR: 0.0350 } }
            cap: { messages: 3, every: 10d }
            """;

    @Test
    void everyKeyIsRead() {
        CampaignSpec spec = Specs.of(Specs.DRY_SEASON + MORE + "repeat: { every: 7d, times: 4 }\n");
        assertThat(spec.content().variants()).isEqualTo(List.of(new Variant("campaign.other", 50)));
        assertThat(spec.timing().waves()).isEqualTo(new Waves.Recurring(Duration.ofDays(7), 4));
        assertThat(spec.limits())
                .isEqualTo(
                        new Limits(
                                10,
                                Optional.of(
                                        new Budget(
                                                new BigDecimal("500"),
                                                Map.of(
                                                        "SN",
                                                        new BigDecimal("0.02"),
                                                        "MR",
                                                        new BigDecimal("0.0350")))),
                                new Cap(3, Duration.ofDays(10))));
    }

    @Test
    void whatIsLeftOutIsCautious() {
        CampaignSpec spec = Specs.of(Specs.DRY_SEASON.replaceAll("(?m)^(window|holdout).*\n", ""));
        assertThat(spec.timing().window().from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(spec.timing().waves()).isEqualTo(new Waves.Once());
        assertThat(spec.limits())
                .isEqualTo(new Limits(0, Optional.empty(), new Cap(2, Duration.ofDays(7))));
    }

    @Test
    void everybodyOfSomeCountriesIsAnAudienceToo() {
        CampaignSpec spec =
                Specs.of(
                        Specs.DRY_SEASON.replace(
                                "route: atlantic, stages: [origin]", "countries: [SN, MR]"));
        assertThat(spec.audience().route()).isEmpty();
        assertThat(spec.audience().countries()).isEqualTo(Set.of("SN", "MR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "repeat: { every: 36h, times: 4 }\n",
                "after: 1d\n",
                "after: 90m\n",
                MORE,
                MORE + "after: 1500ms\n"
            })
    void whatIsWrittenIsReadBackEqual(String more) {
        CampaignSpec spec = Specs.of(Specs.DRY_SEASON + more);
        assertThat(CampaignReader.stored(CampaignWriter.json(spec))).isEqualTo(spec);
        assertThat(Specs.of(CampaignWriter.yaml(spec))).isEqualTo(spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from: \"18:00\", to: \"24:00\"", "from: \"20:00\", to: \"06:30\""})
    void windowsAcrossMidnightAreReadBackEqual(String hours) {
        CampaignSpec spec =
                Specs.of(Specs.DRY_SEASON.replace("from: \"09:00\", to: \"19:00\"", hours));
        assertThat(Specs.of(CampaignWriter.yaml(spec))).isEqualTo(spec);
        assertThat(CampaignWriter.yaml(spec)).contains(hours.substring(7, 12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "route: atlantic|route: pacific|3|routes.yaml has no route 'pacific'",
                "stages: [origin]|stages: [middle]|3|a stage is one of origin",
                "languages: [fr, wo]|languages: [xx]|3|there is no languages/xx.yaml",
                "holdout: 10%|holdout: a tenth|9|'holdout' is a share such as 10%, write it so",
                "holdout: 10%|holdout: 60%|9|at most 50% are held out",
                "start: 2026-12-01T09:00|start: soon|8|'start' is such as 2026-12-01T09:00",
                "medium: sms|medium: fax|5|'medium' is sms or voice",
                "route: atlantic, |''|3|'audience' needs 'route'",
                "campaign: dry-season|campaign: dry season|1|'campaign' is letters, digits",
                "holdout: 10%|cap: { messages: 0 }|9|'messages' is a whole number",
                "holdout: 10%|cap: { every: 1h }|9|a cap counts by days",
                "holdout: 10%|'repeat: { every: 1h, times: 2 }'|9|a wave a day is the most",
                "holdout: 10%|'budget: { most: 5, prices: { XX: 1 } }'|9|'XX' is no country",
                "holdout: 10%|'variants: [{ text: b, share: 100% }]'|9|'share' is a share",
                "holdout: 10%|'variants: [{ text: b, share: 0% }]'|9|a variant's share is at least",
                "holdout: 10%|colour: red|9|a campaign has no field 'colour'"
            })
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, int line, String message) {
        assertThat(Specs.problems(Specs.DRY_SEASON.replace(right, wrong)))
                .anySatisfy(told ->
                        assertThat(told)
                                .startsWith("campaigns/x.yaml:" + line + ": error: ")
                                .contains(message));
    }
}
