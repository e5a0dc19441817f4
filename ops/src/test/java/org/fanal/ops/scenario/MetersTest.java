package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** What {@code /metrics} shows of the main job. */
class MetersTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    @DisplayName("R10: turns, commits, receipts and what waits are measured, and nobody is named")
    void theMainJobIsMeasured(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            var _ = fanal.hooks().reports(fanal.carrier().sent().all().getFirst(), "Success");
            awa.replies("1A").gets(awa.code());
            String page = Desk.get(fanal, "/metrics", List.of()).body();
            assertThat(figure(page, "fanal_turn_seconds_count{medium=\"ussd\"}")).isGreaterThan(5);
            assertThat(figure(page, "fanal_turn_seconds_count{medium=\"sms\"}")).isEqualTo(1);
            assertThat(page).contains("fanal_turn_seconds_bucket{medium=\"ussd\",le=\"0.25\"}");
            assertThat(figure(page, "fanal_receipts_total{channel=\"at-sn\",state=\"delivered\"}"))
                    .isEqualTo(1);
            double commits = figure(page, "fanal_store_commit_seconds_count");
            assertThat(commits).isGreaterThan(5);
            assertThat(figure(page, "fanal_store_commit_seconds_sum")).isPositive();
            assertThat(figure(page, "fanal_store_commit_works_sum"))
                    .isGreaterThanOrEqualTo(commits);
            assertThat(figure(page, "fanal_outbox_waiting{class=\"alert\"}")).isZero();
            assertThat(figure(page, "fanal_campaigns{state=\"draft\"}")).isEqualTo(1);
            assertThat(figure(page, "fanal_campaign_cells{state=\"paused\"}")).isZero();
            assertThat(figure(page, "fanal_endpoints{state=\"unverified\"}")).isEqualTo(2);
            assertThat(page).doesNotContain("77111", "77000", awa.code());
        }
    }

    private static double figure(String page, String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(page);
        assertThat(line.find()).as(name + " in\n" + page).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
