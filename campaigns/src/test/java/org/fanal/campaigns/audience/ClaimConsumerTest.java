package org.fanal.campaigns.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.campaigns.audience.People.enrolment;
import static org.fanal.campaigns.audience.People.onRoute;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.effect.ContactWish;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Verdict;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class ClaimConsumerTest {
    private static final String AWA = "+221771234501";

    @BothEngines
    @DisplayName("R12: a caller's own word makes them a recipient, in the language they spoke")
    void theirOwnWordMakesThemARecipient(TestStore store) {
        People people = new People(store);
        subscribes(people, "origin");
        assertThat(people.page(onRoute(Stage.ORIGIN)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.language()).isEqualTo("wo");
                    assertThat(one.country()).isEqualTo("SN");
                    assertThat(one.place()).isEqualTo("SN-SL");
                    assertThat(one.consentedAt()).isEqualTo(people.now());
                });
        store.clock().advance(Duration.ofDays(20));
        subscribes(people, "transit");
        store.clock().advance(Duration.ofDays(20));
        assertThat(people.page(onRoute())).hasSize(1);
        assertThat(people.page(onRoute(Stage.ORIGIN))).isEmpty();
    }

    @BothEngines
    @DisplayName("R3: their own word ends a no said before it, and not one said since")
    void theirOwnWordEndsANoSaidBefore(TestStore store) {
        People people = new People(store);
        refuses(people);
        assertThat(verdict(people)).isEqualTo(new Verdict.Refused("no-contact"));
        store.clock().advance(Duration.ofMinutes(1));
        Event said = subscribed(people, "origin");
        take(people, said);
        assertThat(verdict(people)).isEqualTo(new Verdict.Allowed());
        store.clock().advance(Duration.ofMinutes(1));
        refuses(people);
        take(people, said);
        assertThat(verdict(people)).isEqualTo(new Verdict.Refused("no-contact"));
    }

    @BothEngines
    void theCountryOfTheGatewaySaysWhereARecipientIsAndMakesNobodyOne(TestStore store) {
        People people = new People(store);
        began(people, "mr");
        assertThat(people.page(onRoute())).isEmpty();
        var _ = people.enrol(AWA, enrolment("fr", "SN", Source.IMPORT, people.now()));
        began(people, "many");
        assertThat(people.page(onRoute())).isEmpty();
        began(people, "mr");
        assertThat(people.page(onRoute(Stage.TRANSIT))).hasSize(1);
        store.clock().advance(Duration.ofDays(7));
        assertThat(people.page(onRoute())).isEmpty();
    }

    @BothEngines
    @DisplayName("R18: what an erased caller said makes nobody a recipient")
    void whatAnErasedCallerSaidIsForgotten(TestStore store) {
        People people = new People(store);
        Event said = subscribed(people, "origin");
        store.write(tx -> {
            store.vault().erase(tx, said.id("subject"));
            return true;
        });
        take(people, said);
        assertThat(people.count("recipient")).isZero();
    }

    @BothEngines
    @DisplayName("R18: what is expired or erased is forgotten for good")
    void upkeepForgets(TestStore store) {
        People people = new People(store);
        subscribes(people, "origin");
        store.clock().advance(Duration.ofDays(31));
        AudienceUpkeep upkeep = new AudienceUpkeep(store.database(), store.clock());
        assertThat(TestStore.await(upkeep.pass())).contains(people.now());
        assertThat(people.count("recipient_route")).isZero();
        assertThat(people.count("recipient")).isEqualTo(1);
        long awa = people.subject(AWA);
        store.write(tx -> {
            store.vault().erase(tx, awa);
            return true;
        });
        assertThat(TestStore.await(upkeep.pass())).contains(people.now());
        assertThat(people.count("recipient")).isZero();
        assertThat(TestStore.await(upkeep.pass())).contains(people.now().plus(Duration.ofHours(1)));
    }

    @BothEngines
    @DisplayName("R9: who subscribes is off the stop list for what was said before it")
    void theirOwnWordEndsAStopSaidBefore(TestStore store) {
        People people = new People(store);
        stops(people);
        assertThat(verdict(people)).isEqualTo(new Verdict.Refused("opted-out"));
        store.clock().advance(Duration.ofMinutes(1));
        Event said = subscribed(people, "origin");
        take(people, said);
        assertThat(verdict(people)).isEqualTo(new Verdict.Allowed());
        store.clock().advance(Duration.ofMinutes(1));
        stops(people);
        take(people, said);
        assertThat(verdict(people)).isEqualTo(new Verdict.Refused("opted-out"));
    }

    private static void stops(People people) {
        long awa = people.subject(AWA);
        boolean _ =
                people.store.write(
                        tx -> people.standings.optOut(tx, awa, "missed-call", people.now()));
    }

    private static void refuses(People people) {
        long awa = people.subject(AWA);
        people.store.write(tx -> {
            people.standings.wish(tx, awa, ContactWish.NONE, ZoneOffset.UTC, people.now());
            return true;
        });
    }

    private static Verdict verdict(People people) {
        long awa = people.subject(AWA);
        return Permission.judge(
                1,
                Purpose.CAMPAIGN,
                people.store.read(tx -> people.standings.of(tx, awa)),
                people.now());
    }

    private static void subscribes(People people, String stage) {
        take(people, subscribed(people, stage));
    }

    private static Event subscribed(People people, String stage) {
        return event(
                people,
                ConversationKinds.SUBSCRIBED,
                Map.of(
                        "conversation", "9",
                        "route", People.ATLANTIC,
                        "stage", stage,
                        "language", "wo",
                        "place", "SN-SL"));
    }

    private static void began(People people, String channel) {
        take(
                people,
                event(
                        people,
                        ConversationKinds.CONVERSATION_BEGAN,
                        Map.of("conversation", "9", "channel", channel, "medium", "ussd")));
    }

    private static Event event(People people, Kind kind, Map<String, String> more) {
        Map<String, String> references = new HashMap<>(more);
        references.put("subject", "" + people.subject(AWA));
        return new Event(people.store.ids().next(), kind, people.now(), references);
    }

    private static void take(People people, Event event) {
        ClaimConsumer consumer =
                new ClaimConsumer(
                        people.recipients,
                        people.standings,
                        people.store.vault(),
                        People.knowledge(),
                        channel -> channel.equals("mr") ? List.of("MR") : List.of("HT", "DO"),
                        (_, _) -> {});
        assertThat(consumer.kinds()).contains(event.kind());
        people.store.write(tx -> {
            consumer.take(tx, event);
            return Optional.empty();
        });
    }
}
