package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.Tag;

/**
 * A campaign from its planning to its end while the n-th statement of the store fails and the
 * program dies in the middle (S16): nobody is written to twice, and everybody is accounted for.
 */
class FaultSweepTest {
    private static final int PEOPLE = 7;
    private static final int FEW = 60;
    private static final int EVERY = 1;
    private static final int MOST = 5_000;

    @BothEngines
    void aStatementThatFailsNowAndThenLosesNobodyAndSendsNothingTwice(TestStore store) {
        sweep(store, FEW);
    }

    @BothEngines
    @Tag("sweep")
    void whicheverStatementFailsNobodyIsLostAndNothingSentTwice(TestStore store) {
        sweep(store, EVERY);
    }

    /** Passes over up to so many statements, less one, between two that fail. */
    private static void sweep(TestStore store, int stride) {
        NthStatement fault = new NthStatement();
        Street street = new Street(store.with(fault), 4);
        List<Long> _ = street.enrol(PEOPLE, Street.DAKAR);
        Random random = new Random(20_261_201);
        boolean struck = true;
        int campaigns = 0;
        for (int n = 1; struck; n += 1 + random.nextInt(stride)) {
            assertThat(n).isLessThan(MOST);
            String id = "c" + campaigns++;
            Instant start = store.clock().instant();
            int before = street.carrier.sent().size();
            struck = play(street, fault, id, n);
            List<Outgoing> sent =
                    street.carrier.sent().subList(before, street.carrier.sent().size());
            assertThat(sent)
                    .as("statement %d", n)
                    .extracting(Outgoing::to)
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
            street.allArrive(sent);
            street.advance(Duration.ofMinutes(11));
            assertThat(street.ledger(id))
                    .as("statement %d", n)
                    .isEqualTo(Map.of("RELEASED DELIVERED", (long) PEOPLE));
            assertThat(street.campaign(id).state()).isEqualTo(CampaignState.FINISHED);
            store.write(tx -> tx.update("update campaign_run set open = 0"));
            // at the same time of day, in the hours and past the cap
            Instant next = start.plus(Duration.ofDays(2));
            street.advance(Duration.between(store.clock().instant(), next));
        }
    }

    private static boolean play(Street street, NthStatement fault, String id, int n) {
        CampaignSpec.Cap cap = new CampaignSpec.Cap(1, Duration.ofDays(1));
        street.schedule(Draft.of(id).within(new CampaignSpec.Limits(0, Optional.empty(), cap)));
        fault.arm(n);
        street.wakes();
        street.advance(Duration.ofMillis(600));
        street.quietlyMove(id, CampaignState.RUNNING, CampaignState.PAUSED);
        street.advance(Duration.ofSeconds(20));
        street.quietlyMove(id, CampaignState.PAUSED, CampaignState.RUNNING);
        street.advance(Duration.ofMillis(400));
        street.diesAndRestarts();
        street.advance(Duration.ofMinutes(3));
        boolean struck = fault.struck();
        street.quietlyMove(id, CampaignState.PAUSED, CampaignState.RUNNING);
        street.advance(Duration.ofMinutes(2));
        return struck;
    }
}
