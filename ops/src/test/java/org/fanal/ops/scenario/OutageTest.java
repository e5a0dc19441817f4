package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** A carrier that is down or out of credit, and a server that was off. */
class OutageTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    void anAlertIsTriedAgainUntilTheCarrierIsBackAndComesOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.carrier().is(Mood.SERVER_ERROR);
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.later(Duration.ofMinutes(1));
            fanal.awa().gotNothing();
            fanal.carrier().is(Mood.WELL);
            fanal.later(Duration.ofSeconds(30));
            Staff awa = fanal.awa().isRung("Dakar");
            fanal.nothingMoreSent();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void aCarrierOutOfCreditIsToldAndAlertsGoByTheOtherWay(TestStore store) {
        try (Scenario fanal = withOtherWays(store)) {
            fanal.carrier().is(Mood.NO_CREDIT);
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().by(Operator.HAITI).isRung("CRITIQUE", "Dakar");
            fanal.sira().by(Operator.HAITI).gets("at-sn");
            awa.replies("1A").gets(awa.code());
            fanal.awa().gotNothing(Operator.SENEGAL);
        }
    }

    @BothEngines
    void whereEveryCarrierIsOutOfCreditNothingIsLost(TestStore store) {
        try (Scenario fanal = withOtherWays(store)) {
            fanal.carrier().is(Mood.NO_CREDIT);
            fanal.twilio().is(Mood.NO_CREDIT);
            for (String number : new String[] {CALLER, "+221772222222", "+221773333333"})
                fanal.phone(number).dialsAndTellsAll();
            fanal.later(Duration.ofMinutes(20));
            fanal.awa().gotNothing();
            assertThat(fanal.books().cases()).hasSize(3);
            fanal.carrier().is(Mood.WELL);
            fanal.twilio().is(Mood.WELL);
            fanal.later(Duration.ofMinutes(2));
            String heard = String.join("\n", fanal.sentTo("+221770000001"));
            for (Books.CaseSeen file : fanal.books().cases())
                assertThat(heard).matches("(?s).*(" + file.code() + "|3 en cours).*");
            assertThat(String.join("\n", fanal.sentTo("+221770000003")))
                    .contains("at-sn")
                    .contains("tw-ht");
            fanal.staffAside();
        }
    }

    @BothEngines
    void whenACarrierGoesDownItsCallersStillReport(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.carrier().goesAway();
            fanal.phone(CALLER).dialsAndTellsAll();
            fanal.later(Duration.ofSeconds(40));
            assertThat(fanal.books().onlyCase().partial()).isFalse();
            fanal.carrier().comesBack();
            fanal.later(Duration.ofSeconds(60));
            Staff awa = fanal.awa().isRung("Dakar");
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void afterElevenMinutesOffWhatFellDueGoesOutAtOnceToEachOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            String code = awa.code();
            fanal.stop().later(Duration.ofMinutes(11)).start();
            awa.isRung(code);
            fanal.sira().isRung(code, "Dakar");
            fanal.nothingMoreSent();
            fanal.later(Duration.ofMinutes(4).plusSeconds(50));
            fanal.nothingMoreSent();
            fanal.later(Duration.ofSeconds(10));
            awa.isRung(code).replies("1A").gets(code);
        }
    }

    @BothEngines
    void whatBrokeOffWhileItWasOffRingsWhenItIsBack(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dials().presses("1", "1", "1", "30", "2", "Dakar");
            fanal.stop().later(Duration.ofMinutes(11)).start();
            Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
            fanal.nothingMoreSent();
            assertThat(fanal.books().onlyCase().partial()).isTrue();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    void aDialogueGoesOnAfterARestart(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials().presses("1", "1", "1");
            String before = screen.shown();
            fanal.stop().start();
            Screen after = screen.afterRestart();
            assertThat(after.shown()).isEqualTo(before);
            after.presses("30", "2", "Dakar", "00", "2").isOver();
            Staff awa = fanal.awa().isRung("Dakar");
            assertThat(fanal.books().onlyCase().partial()).isFalse();
            awa.replies("1A").gets(awa.code());
        }
    }

    private static Scenario withOtherWays(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment()
                .edit("teams.yaml", text -> text.replace("sms: at-sn", "sms: [at-sn, tw-ht]"));
        return fanal.start();
    }
}
