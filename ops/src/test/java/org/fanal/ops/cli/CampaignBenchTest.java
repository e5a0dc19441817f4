package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark of campaigns, small. */
final class CampaignBenchTest {

    @Test
    void plansAndSendsBesideABaselineAndMeasuresAlerts() {
        Cli done =
                Cli.run(
                        "bench",
                        "campaign",
                        "--recipients",
                        "450",
                        "--messages",
                        "150",
                        "--alerts",
                        "2",
                        "--rounds",
                        "1");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.lines()).filteredOn(line -> line.startsWith("ratio ")).hasSize(2);
        assertThat(done.lines()).filteredOn(line -> line.startsWith("p99 ")).hasSize(2);
        assertThat(done.out())
                .contains("planning a campaign of 450 recipients", "sending 150 messages", "MiB");
    }

    @Test
    void onePartAloneCanBeMeasured() {
        Cli done =
                Cli.run(
                        "bench",
                        "campaign",
                        "--only",
                        "sending",
                        "--messages",
                        "150",
                        "--alerts",
                        "1",
                        "--rounds",
                        "1");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("sending 150").doesNotContain("planning");
        assertThat(Cli.run("bench", "campaign", "--only", "all").code()).isEqualTo(2);
    }
}
