package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** Requests that come at the same instant. */
class UssdAtOnceTest {
    /** French, safe, held, 17 years, no police, Dakar, a landmark; the last key is another's. */
    private static final String[] MOST = {"1", "1", "1", "17", "2", "Dakar", "marche Sandaga"};

    @BothEngines
    @DisplayName("R26: a request posted many times at once is answered alike, and taken once")
    void repeatsAtOnceAreOneTurn(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses(MOST);
        Inbound.Ussd last =
                new Inbound.Ussd(caller.session(), Hotline.CALLER, caller.entered() + "*2", true);
        List<Future<UssdScreen>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean _ = all.add(hotline.receiver().ussd(hotline.channel(), last));
        }
        assertThat(all.stream().map(future -> future.await()).distinct()).hasSize(1);
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.events(ConversationKinds.REPORT_FILED)).hasSize(1);
    }

    @BothEngines
    void twoReportsAtOnceAreBothFiled(TestStore store) {
        Hotline hotline = new Hotline(store);
        List<Handset> callers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean _ = callers.add(hotline.handset(number(i)).dials().presses(MOST));
        }
        List<Future<UssdScreen>> screens =
                callers.stream().map(caller -> last(hotline, caller)).toList();
        assertThat(screens.stream().map(future -> future.await())).allMatch(UssdScreen::ends);
        assertThat(hotline.filings()).hasSize(10);
    }

    @BothEngines
    void ofManyDialsAtOnceFromOneNumberOneStaysOpen(TestStore store) {
        Hotline hotline = new Hotline(store);
        List<Future<UssdScreen>> screens = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Inbound.Ussd dial = new Inbound.Ussd("at-once-" + i, Hotline.CALLER, "", true);
            boolean _ = screens.add(hotline.receiver().ussd(hotline.channel(), dial));
        }
        assertThat(screens.stream().map(future -> future.await().text()).distinct()).hasSize(1);
        assertThat(hotline.count("conversation")).isEqualTo(10);
        assertThat(hotline.count("conversation where status = 'OPEN'")).isEqualTo(1);
        assertThat(hotline.count("subject")).isEqualTo(1);
    }

    @BothEngines
    void aTurnAndTheEndNoticeAtOnceLeaveOneReport(TestStore store) {
        Hotline hotline = new Hotline(store);
        for (int i = 0; i < 10; i++) {
            Handset caller = hotline.handset(number(i)).dials().presses(MOST);
            Future<UssdScreen> turn = last(hotline, caller);
            Future<Void> ended =
                    hotline.receiver()
                            .ussdEnded(
                                    hotline.channel(),
                                    new Inbound.UssdEnded(caller.session(), Optional.empty()));
            UssdScreen _ = turn.await();
            Void _ = ended.await();
        }
        assertThat(hotline.filings()).hasSize(10);
    }

    private static Future<UssdScreen> last(Hotline hotline, Handset caller) {
        return hotline.receiver()
                .ussd(
                        hotline.channel(),
                        new Inbound.Ussd(
                                caller.session(), caller.number(), caller.entered() + "*2", true));
    }

    private static Msisdn number(int i) {
        return new Msisdn("+22178000" + (1000 + i));
    }
}
