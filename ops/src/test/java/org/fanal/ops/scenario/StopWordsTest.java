package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** R9: words that stop our messages, from callers and from responders. */
class StopWordsTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    @DisplayName("R9: after a caller's stop word nothing comes until they write again")
    void aCallersStopWordStops(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts(" Stop. ");
            fanal.later(Duration.ofHours(1));
            fanal.nothingMoreSent();
            assertThat(fanal.books().cases()).isEmpty();
            caller.texts("Salut encore").isAsked("language.question", "fr");
        }
    }

    @BothEngines
    @DisplayName("R9: what waited for a caller does not leave after the stop word")
    void whatWaitedDoesNotLeave(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.carrier().is(Mood.SERVER_ERROR);
            Caller caller = fanal.phone(CALLER).texts("Salut");
            fanal.moment();
            caller.texts("ARRÊT");
            fanal.carrier().is(Mood.WELL);
            fanal.later(Duration.ofMinutes(5));
            caller.gotNothing();
        }
    }

    @BothEngines
    @DisplayName("R9: a plea that holds a stop word is a plea")
    void aPleaThatHoldsStopIsAPlea(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("stop, ils me frappent");
            caller.isAsked("language.question", "fr").texts("1");
            caller.isAsked("safe.question", "fr").texts("1");
            caller.isAsked("need.question", "fr").texts("1");
            caller.isAsked("age.question", "fr").texts("stop stop aidez-moi");
            caller.gets("17");
            fanal.later(Duration.ofMinutes(15));
            Staff sira = fanal.sira().isRungAsSupervisor("CRITIQUE");
            sira.replies("1A").gets(sira.code());
        }
    }

    @BothEngines
    @DisplayName("R9: a responder's stop word is told to the supervisors, and nobody is lost")
    void aRespondersStopWordIsToldToTheSupervisors(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.awa().replies("STOP ");
            fanal.sira().gets("Awa N.");
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff sira = fanal.sira().isRungAsSupervisor("CRITIQUE", "Dakar");
            sira.replies("1A").gets(sira.code());
            fanal.awa().gotNothing();
        }
    }

    @BothEngines
    @DisplayName("R9: a responder's stop word is dispatch's, and never comes to the callers' list")
    void claimantsGoBeforeTheStopList(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            for (String word : List.of("STOP", " arrêt. ", "توقف")) {
                fanal.awa().replies(word);
                fanal.sira().gets("Awa N.");
                assertThat(fanal.books().count("opt_out")).isZero();
                fanal.awa().replies("bonjour").gets("Aucune alerte");
                fanal.later(Duration.ofHours(2));
            }
            fanal.phone(CALLER).texts("STOP");
            assertThat(fanal.books().count("opt_out")).isOne();
            fanal.phone("+221772222222").dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar");
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R9: an alert that rings goes on when the one it rings for stops SMS")
    void anAlertGoesOnWhenWhoItRingsForStops(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).dialsAndTellsAll();
            Staff awa = fanal.awa().isRung("Dakar").replies("STOP");
            fanal.later(Duration.ofSeconds(3));
            assertThat(fanal.sentTo("+221770000003"))
                    .anyMatch(text -> text.contains("Awa N."))
                    .anyMatch(text -> text.startsWith(awa.code() + " CRITIQUE Dakar."));
            fanal.staffAside().sira().replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R9: a responder who opts out at the carrier is told to the supervisors too")
    void aRespondersOptOutAtTheCarrierIsToldToo(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            assertThat(fanal.hooks().optsOut("+221770000001", "INFO").status()).isEqualTo(200);
            fanal.sira().gets("Awa N.");
            fanal.awa().replies("bonjour").gets("Aucune alerte");
            fanal.later(Duration.ofHours(2));
            assertThat(fanal.hooks().optsOut("+221770000001", "INFO").status()).isEqualTo(200);
            fanal.sira().gets("Awa N.");
        }
    }

    @BothEngines
    @DisplayName("R25: nonsense from a responder gets five answers and not a sixth")
    void nonsenseGetsFiveAnswers(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Staff awa = fanal.awa();
            for (int i = 0; i < 5; i++) awa.replies("bla " + i).gets("Aucune alerte");
            awa.replies("bla bla").replies("bla");
            fanal.later(Duration.ofMinutes(1));
            fanal.nothingMoreSent();
            fanal.phone(CALLER).dialsAndTellsAll();
            awa.isRung("Dakar").replies("1A").gets(awa.code());
            awa.replies("bla bla bla").gets("1A");
        }
    }

    @BothEngines
    @DisplayName("R25: a stranger who writes like staff is a caller, and supervisors are shown it")
    void aStrangersReplyIsACallers(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).texts("1A").isAsked("language.question", "fr");
            assertThat(fanal.books().notices()).containsExactly("STRANGER");
        }
    }
}
