package org.fanal.campaigns.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Two nodes carry out what is in one store, and each wakes the other. */
class TwoNodesTest {
    private static final int PEOPLE = 900;

    @BothEngines
    void eachIsWrittenToOnceByOneOfThem(TestStore store) {
        Street here = new Street(store, 1_000);
        List<Long> _ = here.enrol(PEOPLE, Street.DAKAR);
        Street there = new Street(store, 1_000);
        here.schedule(Draft.of("spring"));
        wake(here, there);
        advance(here, there, Duration.ofMinutes(2));
        List<Outgoing> sent = new ArrayList<>(here.carrier.sent());
        assertThat(sent.addAll(there.carrier.sent())).isTrue();
        assertThat(sent).extracting(Outgoing::to).doesNotHaveDuplicates().hasSize(PEOPLE);
        assertThat(here.ledger("spring")).isEqualTo(Map.of("RELEASED SENT", (long) PEOPLE));
    }

    @BothEngines
    void oneThatIsCancelledWhileBothPlanLeavesNobodyWaiting(TestStore store) {
        Street here = new Street(store, 1);
        List<Long> _ = here.enrol(PEOPLE, Street.DAKAR);
        Street there = new Street(store, 1);
        here.schedule(Draft.of("spring"));
        here.loop().loop().wake();
        there.loop().loop().wake();
        store.write(tx -> tx.update("update campaign set state = 'CANCELLED' where id = 'spring'"));
        wake(here, there);
        advance(here, there, Duration.ofMinutes(2));
        assertThat(here.campaign("spring").state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(here.ledger("spring")).doesNotContainKey("PLANNED");
    }

    private static void wake(Street here, Street there) {
        here.loop().loop().wake();
        there.loop().loop().wake();
        here.settle();
        there.settle();
    }

    private static void advance(Street here, Street there, Duration by) {
        here.store
                .clock()
                .betweenInstants(() -> {
                    here.settle();
                    there.settle();
                });
        here.store.clock().advance(by);
        there.settle();
        here.settle();
    }
}
