package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
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
        sweep(store, FEW, FaultSweepTest::reportAndAlert);
    }

    @BothEngines
    @Tag("sweep")
    void whicheverStatementFailsNothingIsLost(TestStore store) {
        sweep(store, EVERY, FaultSweepTest::reportAndAlert);
    }

    @BothEngines
    void aStatementThatFailsNowAndThenSendsNothingTwiceAndNothingAfterAnOptOut(TestStore store) {
        sweep(store, FEW, FaultSweepTest::campaignAndStop);
    }

    @BothEngines
    @Tag("sweep")
    void whicheverStatementFailsNothingIsSentTwiceNorAfterAnOptOut(TestStore store) {
        sweep(store, EVERY, FaultSweepTest::campaignAndStop);
    }

    /** Passes over up to so many statements, less one, between two that fail. */
    private void sweep(TestStore store, int stride, Plot plot) {
        Random random = new Random(20_261_201);
        try (Scenario fanal = Scenario.prepared(store).with(fault).start().expectsErrors()) {
            int callers = 0;
            Object good = plot.play(fanal, number(callers++)).get();
            for (NthStatement.Ill ill : NthStatement.Ill.values()) {
                boolean struck = true;
                for (int n = 1; struck; n += 1 + random.nextInt(stride)) {
                    assertThat(n).isLessThan(MOST);
                    fault.arm(n, ill);
                    Supplier<?> outcome = plot.play(fanal, number(callers++));
                    struck = fault.struck();
                    assertThat(outcome.get()).as("statement %d is %s", n, ill).isEqualTo(good);
                }
            }
        }
    }

    private static String number(int caller) {
        return "+2217710" + (10_000 + caller);
    }

    /** From the dial to the closed alert, after a step at which nobody answered. */
    private static Supplier<?> reportAndAlert(Scenario fanal, String number) {
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
        return () -> ended(fanal, number, since, sentBefore);
    }

    private static Ended ended(Scenario fanal, String number, Instant since, int sentBefore) {
        List<String> messages = Ledger.messages(fanal, since);
        List<Sent> sent = taken(fanal, sentBefore);
        assertThat(sent).extracting(Sent::to).containsOnly(AWA);
        // one may come twice: the try whose outcome could not be written down
        assertThat(sent).hasSizeBetween(messages.size(), messages.size() + 1);
        assertThat(Ledger.undelivered(fanal)).isZero();
        Ledger ledger = Ledger.of(fanal, number);
        assertThat(ledger.alerts()).containsExactly("CLOSED awa REACHED");
        return new Ended(ledger, messages);
    }

    /** A campaign writes, the person answers, and then wants to hear no more. */
    private static Supplier<?> campaignAndStop(Scenario fanal, String number) {
        Network network = new Network(fanal);
        int sentBefore = fanal.carrier().sent().all().size();
        network.campaign(number, "first");
        fanal.later(Duration.ofMinutes(2));
        network.text(number, "21 rue Mermoz");
        fanal.later(Duration.ofMinutes(2));
        network.text(number, "STOP");
        int sentUntilStop = fanal.carrier().sent().all().size();
        network.campaign(number, "second");
        fanal.later(Duration.ofMinutes(2));
        return () -> {
            List<String> texts = taken(fanal, sentBefore).stream().map(Sent::text).toList();
            assertThat(texts).filteredOn("first"::equals).hasSizeLessThanOrEqualTo(1);
            assertThat(texts).doesNotContain("second");
            // a word to say that it was understood, which may come twice, and no other
            List<String> afterStop = texts.subList(sentUntilStop - sentBefore, texts.size());
            assertThat(Set.copyOf(afterStop)).hasSizeLessThanOrEqualTo(1);
            return texts.stream().filter(text -> !text.equals("first")).distinct().toList();
        };
    }

    private static List<Sent> taken(Scenario fanal, int sentBefore) {
        List<Sent> all = fanal.carrier().sent().all();
        List<Sent> sent = all.subList(sentBefore, all.size());
        sent.forEach(each -> assertThat(fanal.carrier().sent().sentTo(each.to())).isEqualTo(each));
        return sent;
    }

    /** What people do; gives how it ended, to be asked once no statement fails any more. */
    private interface Plot {
        Supplier<?> play(Scenario fanal, String number);
    }

    /** All that counts of how the main job ended. */
    private record Ended(Ledger ledger, List<String> messages) {}
}
