package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

/** A caller and a team in Haiti, both by Twilio. */
class HaitiTest {
    private static final String CALLER = "+50937111111";
    private static final String RESPONDER = "+50937000001";

    @BothEngines
    void aCallerInHaitiTextsAndATeamThereTakesIt(TestStore store) {
        try (Scenario fanal = inHaiti(store)) {
            tells(fanal);
            Staff jean = fanal.responder(RESPONDER).isRung("IJAN ANPIL", "Port-au-Prince");
            String code = jean.code();
            jean.replies("1A").gets(code, "1C");
            jean.replies("1C1").gets(code);
            assertThat(fanal.books().onlyCase().language()).isEqualTo("ht");
            fanal.awa().gotNothing();
        }
    }

    @BothEngines
    void aSignedCallbackMovesTheMessageForward(TestStore store) {
        try (Scenario fanal = inHaiti(store)) {
            fanal.phone(CALLER).texts("Bonjou").isAsked("language.question", "ht");
            Sent sent = fanal.twilio().sent().all().getLast();
            assertThat(fanal.books().messages()).containsExactly("SENT");
            int forged =
                    fanal.twilioHooks().signedWith("another").reports(sent, "delivered").status();
            assertThat(forged).isEqualTo(403);
            assertThat(fanal.books().messages()).containsExactly("SENT");
            assertThat(fanal.twilioHooks().reports(sent, "delivered").status()).isLessThan(300);
            assertThat(fanal.books().messages()).containsExactly("DELIVERED");
            assertThat(fanal.twilioHooks().reports(sent, "sent").status()).isLessThan(300);
            assertThat(fanal.books().messages()).containsExactly("DELIVERED");
        }
    }

    @BothEngines
    void anAlertThatIsNotDeliveredIsToldToTheSupervisors(TestStore store) {
        try (Scenario fanal = inHaiti(store)) {
            tells(fanal);
            Staff jean = fanal.responder(RESPONDER).isRung("Port-au-Prince");
            // the caller's last answer may leave beside it, before or after
            Sent alert =
                    fanal.twilio().sent().all().stream()
                            .filter(sent -> sent.to().equals(RESPONDER))
                            .toList()
                            .getLast();
            int taken = fanal.twilioHooks().reports(alert, "undelivered", "30003").status();
            assertThat(taken).isLessThan(300);
            Staff sira = fanal.sira().isRungAsSupervisor(jean.code(), "Port-au-Prince");
            sira.replies("1A").gets(jean.code());
        }
    }

    @BothEngines
    @DisplayName("R9: who opted out at Twilio is not tried again until they write")
    void whoOptedOutAtTwilioIsNotTriedAgain(TestStore store) {
        try (Scenario fanal = inHaiti(store)) {
            fanal.twilio().isOnce(Mood.OPTED_OUT);
            Caller caller = fanal.phone(CALLER).texts("Bonjou");
            fanal.later(Duration.ofMinutes(10));
            caller.gotNothing();
            assertThat(fanal.books().messages()).containsExactly("SUPPRESSED opted-out");
            caller.texts("Ankò").isAsked("language.question", "ht");
        }
    }

    private static void tells(Scenario fanal) {
        Caller caller = fanal.phone(CALLER).texts("Ede m tanpri");
        caller.gets(fanal.text("language.question", "ht", Medium.SMS), "4 Kreyòl ayisyen");
        caller.texts("4").isAsked("safe.question", "ht").texts("1");
        caller.isAsked("need.question", "ht").texts("1");
        caller.isAsked("age.question", "ht").texts("22");
        caller.isAsked("police.question", "ht").texts("2");
        caller.isAsked("place.question", "ht").texts("Pòtoprens");
        caller.isAsked("landmark.question", "ht").texts("yon mache");
        caller.isAsked("contact.question", "ht").texts("2");
        caller.gets(fanal.text("bye.text", "ht", Medium.SMS));
    }

    private static Scenario inHaiti(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment()
                .edit(
                        "places.yaml",
                        text ->
                                text
                                        + """
                                          - { id: HT-PAP, name: Port-au-Prince, names: [Pòtoprens], country: HT, point: [18.54, -72.34], timeZone: America/Port-au-Prince }
                                        """);
        fanal.deployment()
                .edit(
                        "teams.yaml",
                        text ->
                                text.replace(
                                                "teams:\n",
                                                """
                                                  - { id: jean, name: "Jean P.", phones: ["%s"], languages: [ht], reach: { sms: tw-ht } }
                                                teams:
                                                """
                                                        .formatted(RESPONDER))
                                        .replace(
                                                "policies:\n",
                                                """
                                                  - { id: haiti, name: Ayiti, agency: Fanm, kind: ngo, members: [jean], covers: { places: [HT-PAP] }, roster: always }
                                                policies:
                                                """));
        return fanal.start();
    }
}
