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
            passTakeClose(fanal);
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
    @DisplayName(
            "R25: another machine is answered five times, a sixth time never, until it progresses")
    void anotherMachineIsAnsweredFiveTimes(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts("1");
            String question = caller.isAsked("safe.question", "fr").last();
            String hint = caller.texts("absent 1").next();
            assertThat(hint).isNotEqualTo(question);
            for (int n = 2; n <= 5; n++)
                assertThat(caller.texts("absent " + n).next()).isEqualTo(hint);
            for (int n = 6; n <= 20; n++) caller.texts("absent " + n).hearsNothing();
            fanal.later(Duration.ofMinutes(14));
            caller.texts("absent encore").hearsNothing();

            caller.texts("1").isAsked("need.question", "fr");
            String another = caller.texts("absent").next();
            assertThat(another).isNotEqualTo(hint);
            for (int n = 2; n <= 5; n++)
                assertThat(caller.texts("retour " + n).next()).isEqualTo(another);
            caller.texts("retour 6").hearsNothing();
        }
    }

    @BothEngines
    @DisplayName("R25: after the silence that ends a conversation the next message is answered")
    void silenceOpensAgainWithANewConversation(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr");
            for (int n = 1; n <= 5; n++) caller.texts("absent " + n).gets("1");
            caller.texts("absent 6").hearsNothing();
            fanal.later(Duration.ofMinutes(15));
            caller.texts("absent 7").isAsked("language.question", "fr");
        }
    }

    @BothEngines
    @DisplayName("by SMS the whole dialogue in Wolof, to alert, pass, take and close")
    void theDialogueBySmsInWolof(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Dimbali ma");
            caller.isAsked("language.question", "fr").texts("2");
            caller.isAsked("safe.question", "wo").texts("1");
            caller.isAsked("need.question", "wo").texts("1");
            caller.isAsked("age.question", "wo").texts("30");
            caller.isAsked("police.question", "wo").texts("2");
            caller.isAsked("place.question", "wo").texts("Ndakaaru");
            caller.isAsked("landmark.question", "wo").texts("marse bi");
            caller.isAsked("contact.question", "wo").texts("2");
            assertThat(caller.next())
                    .contains(fanal.text("bye.text", "wo", Medium.SMS))
                    .endsWith(fanal.text("sms.reminder", "wo", Medium.SMS));
            assertThat(fanal.books().onlyCase().language()).isEqualTo("wo");
            passTakeClose(fanal);
        }
    }

    private static void passTakeClose(Scenario fanal) {
        Staff awa = fanal.awa().isRung("CRITIQUE", "Dakar");
        awa.replies("1P").gets(awa.code());
        Staff sira = fanal.sira().isRung(awa.code());
        sira.replies("1A").gets(awa.code());
        sira.replies("1C").gets("1C1", "1C4");
        sira.replies("1C1").gets(awa.code());
        assertThat(fanal.books().alerts())
                .containsExactly(
                        new Books.AlertSeen("CLOSED", "CRITICAL", 0, 4, "sira", "REACHED"));
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
