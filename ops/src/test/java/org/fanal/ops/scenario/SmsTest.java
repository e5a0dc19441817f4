package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** The same flow by text message. */
class SmsTest {
    private static final String CALLER = "+221771111111";

    @BothEngines
    @DisplayName("the whole dialogue by SMS, and the reminder to delete it, once (R5)")
    void theDialogueBySms(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Aidez-moi vite");
            String last = upToTheLast(caller).texts("2").next();
            assertThat(last)
                    .contains(fanal.text("bye.text", "fr", Medium.SMS))
                    .endsWith(fanal.text("sms.reminder", "fr", Medium.SMS));
            Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
            awa.replies("1P").gets(awa.code());
            Staff sira = fanal.sira().isRung(awa.code());
            sira.replies("1A").gets(awa.code());
            sira.replies("1C").gets("1C1", "1C4");
            sira.replies("1C1").gets(awa.code());
            assertThat(fanal.books().onlyCase().partial()).isFalse();
            assertThat(fanal.sentTo(CALLER))
                    .filteredOn(text -> text.contains("effacer"))
                    .hasSize(1);
        }
    }

    @BothEngines
    void theFirstMessageAnswersNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.phone(CALLER).texts("2").isAsked("language.question", "fr");
        }
    }

    @BothEngines
    void aQuarterOfAnHourOfSilenceMakesAPartialReport(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            Caller _ = upToTheLast(caller);
            fanal.later(Duration.ofMinutes(14));
            assertThat(fanal.books().cases()).isEmpty();
            fanal.later(Duration.ofMinutes(1));
            Staff awa = fanal.awa().isRung("Dakar");
            assertThat(fanal.books().onlyCase().partial()).isTrue();
            awa.replies("1A").gets(awa.code());
        }
    }

    @BothEngines
    @DisplayName("R1: a reply that has not left within the window never leaves")
    void aReplyDoesNotLeaveAfterTheWindow(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            fanal.carrier().is(Mood.SERVER_ERROR);
            fanal.phone(CALLER).texts("Salut");
            fanal.stop().later(Duration.ofMinutes(16)).start();
            fanal.carrier().is(Mood.WELL);
            fanal.later(Duration.ofHours(1));
            fanal.phone(CALLER).gotNothing();
            assertThat(fanal.books().messages()).containsExactly("SUPPRESSED window");
            fanal.phone(CALLER).texts("Salut").isAsked("language.question", "fr");
        }
    }

    @BothEngines
    @DisplayName("R25: the same answer goes out five times in a row and not a sixth")
    void anotherMachineIsAnsweredFiveTimes(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts("1");
            caller.isAsked("safe.question", "fr");
            for (int i = 0; i < 20; i++) {
                caller.texts("absent " + i);
                fanal.moment();
            }
            assertThat(fanal.sentTo(CALLER).size()).isBetween(2, 7);
            for (int i = 2; i < fanal.sentTo(CALLER).size(); i++) caller.gets("danger");
        }
    }

    private static Caller upToTheLast(Caller caller) {
        caller.isAsked("language.question", "fr").texts("1");
        caller.isAsked("safe.question", "fr").texts("1");
        caller.isAsked("need.question", "fr").texts("1");
        caller.isAsked("age.question", "fr").texts("30");
        caller.isAsked("police.question", "fr").texts("2");
        caller.isAsked("place.question", "fr").texts("Ndakaaru");
        caller.isAsked("landmark.question", "fr").texts("le marché");
        return caller.isAsked("contact.question", "fr");
    }
}
