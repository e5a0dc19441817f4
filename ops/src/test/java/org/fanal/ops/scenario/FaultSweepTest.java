package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Tag;

/**
 * The main job while the n-th statement of the store fails: whatever it was, the job ends as it
 * does on a good day (S16, DESIGN 9). What we could not take, the network posts once more.
 */
class FaultSweepTest {
    private static final String AWA = "+221770000001";
    private static final int EVERY = 1;
    private static final int FEW = 140;
    private static final int MOST = 5_000;

    private final NthStatement fault = new NthStatement();

    @BothEngines
    void aStatementThatFailsNowAndThenLosesNothing(TestStore store) {
        sweep(store, FEW);
    }

    @BothEngines
    @Tag("sweep")
    void whicheverStatementFailsNothingIsLost(TestStore store) {
        sweep(store, EVERY);
    }

    /** Passes over up to so many statements, less one, between two that fail. */
    private void sweep(TestStore store, int stride) {
        Random random = new Random(20_261_201);
        try (Scenario fanal = Scenario.prepared(store).with(fault).start().expectsErrors()) {
            int callers = 0;
            Outcome good = play(fanal, callers++);
            assertThat(good.alerts()).containsExactly("CLOSED awa REACHED");
            for (NthStatement.Ill ill : NthStatement.Ill.values()) {
                boolean struck = true;
                for (int n = 1; struck; n += 1 + random.nextInt(stride)) {
                    assertThat(n).isLessThan(MOST);
                    fault.arm(n, ill);
                    Outcome outcome = play(fanal, callers++);
                    struck = fault.struck();
                    assertThat(outcome).as("statement %d is %s", n, ill).isEqualTo(good);
                }
            }
        }
    }

    /** From the dial to the closed alert, after a step at which nobody answered. */
    private static Outcome play(Scenario fanal, int caller) {
        String number = "+2217710" + (10_000 + caller);
        Network network = new Network(fanal);
        Instant since = fanal.later(Duration.ofSeconds(1)).now();
        int sentBefore = fanal.carrier().sent().all().size();
        String _ = network.dialogue(number, "1", "1", "1", "30", "2", "Ndakaaru", "00", "2");
        fanal.later(Duration.ofSeconds(100)).later(Duration.ofSeconds(60));
        network.text(AWA, "1A");
        fanal.later(Duration.ofMinutes(2));
        network.text(AWA, "1C");
        fanal.later(Duration.ofMinutes(1));
        network.text(AWA, "1C1");
        fanal.later(Duration.ofMinutes(1));
        return outcome(fanal, number, since, sentBefore);
    }

    private static Outcome outcome(Scenario fanal, String number, Instant since, int sentBefore) {
        Ledger ledger = Ledger.of(fanal, number);
        List<String> messages = Ledger.messages(fanal, since);
        List<Sent> all = fanal.carrier().sent().all();
        List<Sent> sent = all.subList(sentBefore, all.size());
        sent.forEach(each -> assertThat(fanal.carrier().sent().sentTo(each.to())).isEqualTo(each));
        assertThat(sent).extracting(Sent::to).containsOnly(AWA);
        // one may come twice: the try whose outcome could not be written down
        assertThat(sent).hasSizeBetween(messages.size(), messages.size() + 1);
        assertThat(Ledger.undelivered(fanal)).isZero();
        return new Outcome(
                ledger.answers(), ledger.alerts(), ledger.timeline(), ledger.filings(), messages);
    }

    /** All that counts of how the job ended. */
    private record Outcome(
            List<Map<String, String>> answers,
            List<String> alerts,
            List<String> timeline,
            long filings,
            List<String> messages) {}
}
