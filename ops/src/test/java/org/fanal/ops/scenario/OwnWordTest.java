package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/**
 * The flow of the demonstration and campaigns: what callers say of themselves reaches both ways.
 */
class OwnWordTest {
    private static final String KEEPER = "+221770000008";
    private static final String CALLER = "+221771234567";
    private static final String CAMPAIGN = "/api/v1/campaigns/coast";
    private static final String COAST =
            """
            { "campaign": "coast", "objective": "People know the number before they leave",
              "audience": { "route": "atlantic", "stages": ["origin"], "languages": ["fr"] },
              "requires": [{ "need": "hotline" }], "medium": "sms",
              "text": "campaign.departures", "window": { "from": "09:00", "to": "19:00" },
              "start": "2026-12-02T09:00", "holdout": "0%" }
            """;
    private static final String RADIO =
            """
            { "id": "radio", "kind": "suffix", "channel": "at-sn", "value": "7",
              "what": "Radio Teranga" }
            """;

    @BothEngines
    void whoSubscribesIsWrittenToAndTheCodeTheyDialThenIsCounted(TestStore store) {
        try (Scenario fanal = demonstration(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            Desk ben = Desk.of(fanal, "ben", Role.CAMPAIGNS);
            fanal.responder(KEEPER).replies("OK").gets("noté");
            ami.does("POST", "/api/v1/campaigns", COAST);
            ami.does("POST", CAMPAIGN + "/codes", RADIO);
            fanal.settle();
            subscribes(fanal, fanal.phone(CALLER));
            ami.does("POST", CAMPAIGN + "/submit", "{\"revision\":1}");
            ben.does("POST", CAMPAIGN + "/approve", "{\"revision\":1}");
            ami.does("POST", CAMPAIGN + "/schedule", "{\"revision\":1}");
            fanal.later(Duration.between(fanal.now(), Instant.parse("2026-12-02T08:50:00Z")));
            fanal.responder(KEEPER).replies("OK");
            fanal.allAside();
            fanal.later(Duration.ofHours(1));
            fanal.allAside();
            assertThat(fanal.sentTo(CALLER)).anyMatch(text -> text.contains("*384*96#"));
            for (int i = 10; i < 20; i++) dialsTheCode(fanal.phone("+2217755500" + i));
            assertThat(contacts(fanal, ami)).isNull();
            dialsTheCode(fanal.phone(CALLER));
            assertThat(contacts(fanal, ami)).isEqualTo(11);
            assertThat(
                            fanal.books()
                                    .list(
                                            "select campaign, held_out from response",
                                            row -> row.text("campaign") + row.flag("held_out")))
                    .containsExactly("coastfalse");
            assertThat(
                            fanal.books()
                                    .list(
                                            "select told from code_count where told > 0",
                                            row -> row.number("told")))
                    .containsExactly(1L);
            fanal.allAside();
        }
    }

    @BothEngines
    @DisplayName("R12: how somebody heard of us is counted only where they let us")
    void whoDoesNotLetUsCountIsNotCounted(TestStore store) {
        try (Scenario fanal = demonstration(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            ami.does("POST", "/api/v1/campaigns", COAST);
            ami.does("POST", CAMPAIGN + "/codes", RADIO);
            fanal.settle();
            joins(fanal.phone(CALLER)).presses("2", "2").isOver();
            fanal.settle();
            assertThat(fanal.books().list("select told from code_count", row -> row.number("told")))
                    .isEmpty();
            assertThat(
                            fanal.books()
                                    .list(
                                            "select subject from recipient",
                                            row -> row.number("subject")))
                    .hasSize(1);
        }
    }

    @BothEngines
    void aNumberThatDidNotAnswerIsToldOfAndSomebodyIsCalled(TestStore store) {
        try (Scenario fanal = demonstration(store)) {
            Desk ami = Desk.of(fanal, "ami", Role.CAMPAIGNS);
            fanal.responder(KEEPER).replies("OK").gets("noté");
            assertThat(ami.item("endpoints", "line").getString("state")).isEqualTo("up");
            nobodyAnswers(fanal, CALLER);
            // its keeper was heard within the hour: one phone's word would not do
            assertThat(ami.item("endpoints", "line").getString("state")).isEqualTo("up");
            nobodyAnswers(fanal, "+221775550099");
            assertThat(ami.item("endpoints", "line").getString("state")).isEqualTo("suspect");
            fanal.teamsCloseAll();
            fanal.allAside();
        }
    }

    private static void nobodyAnswers(Scenario fanal, String caller) {
        Screen told = fanal.phone(caller).dials().presses("1", "1", "1", "30", "2", "Dakar");
        told.presses("00", "2");
        while (!told.dialogue().over()) told.presses("98");
        fanal.settle();
        fanal.awa().gets("CRITIQUE");
        fanal.later(Duration.ofMinutes(2));
        Screen again = fanal.phone(caller).dials().presses("1", "1", "3", "4");
        again.isAsked("contact.question", "fr").presses("2");
        fanal.later(Duration.ofSeconds(5));
    }

    private static void subscribes(Scenario fanal, Caller caller) {
        Screen asked = joins(caller);
        asked.isAsked("joined.text", "fr").presses("2");
        asked.isAsked("count.question", "fr").presses("1");
        asked.sees("Merci").isOver();
        fanal.settle();
        caller.gotNothing();
    }

    /** French, safe, information, rights, news; by sea, before leaving, near Saint-Louis. */
    private static Screen joins(Caller caller) {
        return caller.dials().presses("1", "1", "3", "3", "3", "1", "1", "1", "Ndar");
    }

    private static void dialsTheCode(Caller caller) {
        caller.dials("7").isAsked("language.question", "fr").breaksOff();
    }

    private static @Nullable Integer contacts(Scenario fanal, Desk desk) {
        fanal.settle();
        return new JsonObject(desk.get(CAMPAIGN + "/effect").body())
                .getJsonArray("codes")
                .getJsonObject(0)
                .getInteger("contacts");
    }

    private static Scenario demonstration(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment().speaksAsTheDemonstration();
        return fanal.start();
    }
}
