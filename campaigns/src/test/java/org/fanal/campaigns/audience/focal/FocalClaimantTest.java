package org.fanal.campaigns.audience.focal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.People;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.conversation.OpeningCodes;
import org.fanal.gateway.outbound.MemoryCarrier;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocalClaimantTest {
    private static final String FATOU = "+221770000077";
    private static final String AWA = "+221771234501";

    @BothEngines
    @DisplayName(
            "R12: a focal point enrols somebody, who is a recipient once they say so themselves")
    void aFocalPointEnrols(TestStore store) {
        Village village = new Village(store);
        assertThat(village.writes(FATOU, AWA + " wo")).isTrue();
        assertThat(village.answers()).containsExactly("Noté. Langue wo");
        assertThat(village.people.count("outbox")).isEqualTo(2);
        assertThat(village.people.count("recipient")).isZero();
        assertThat(village.says(AWA, "bonjour")).isFalse();
        assertThat(village.says("+221771234509", "START")).isFalse();
        assertThat(village.says(AWA, "START")).isTrue();
        assertThat(village.people.page(People.onRoute(Stage.ORIGIN)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(village.people.subject(AWA));
                    assertThat(one.place()).isEqualTo("SN-SL");
                    assertThat(one.language()).isEqualTo("wo");
                });
    }

    @BothEngines
    @DisplayName("R12: silence is no yes, and one who was asked is not asked again within a week")
    void whoSaysNothingIsNoRecipient(TestStore store) {
        Village village = new Village(store);
        assertThat(village.writes(FATOU, AWA + " wo")).isTrue();
        assertThat(village.writes(FATOU, "wo " + AWA)).isTrue();
        assertThat(village.people.count("outbox")).isEqualTo(3);
        store.clock().advance(Duration.ofDays(8));
        assertThat(village.says(AWA, "START")).isFalse();
        assertThat(village.people.count("recipient")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T03:00:00Z, 2026-11-24T09:00:00Z",
        "2026-11-24T09:00:00Z, 2026-11-24T09:00:00Z",
        "2026-11-24T17:59:00Z, 2026-11-24T17:59:00Z",
        "2026-11-24T18:00:00Z, 2026-11-25T09:00:00Z",
        "2026-11-24T22:59:00Z, 2026-11-25T09:00:00Z",
    })
    void whoIsEnrolledIsAskedByDay(String now, String asked) {
        assertThat(Confirmations.byDay(ZonedDateTime.parse(now)))
                .isEqualTo(ZonedDateTime.parse(asked));
    }

    @BothEngines
    @DisplayName("R10: what was not understood is told without the number")
    void whatIsUnclearIsToldWithoutTheNumber(TestStore store) {
        Village village = new Village(store);
        assertThat(village.writes(FATOU, "+22177123450 origine")).isTrue();
        assertThat(village.answers())
                .singleElement()
                .satisfies(text -> {
                    assertThat(text).contains("numéro", "langue").doesNotContain("+22177123450");
                });
        assertThat(village.people.count("recipient")).isZero();
        for (int i = 0; i < 9; i++)
            assertThat(village.writes(FATOU, "+22177123450 origine")).isTrue();
        assertThat(village.answers()).hasSize(5);
    }

    @BothEngines
    @DisplayName("R16: whether somebody said stop before is not told, and they stay on the list")
    void nothingIsToldOfThePerson(TestStore store) {
        Village village = new Village(store);
        long awa = village.people.subject(AWA);
        store.write(tx -> village.people.standings.optOut(tx, awa, "word", village.people.now()));
        assertThat(village.writes(FATOU, AWA + " wo origine")).isTrue();
        assertThat(village.answers()).containsExactly("Noté. Langue wo");
        assertThat(village.people.page(People.onRoute())).isEmpty();
        // what takes them off the stop list comes behind
        assertThat(village.says(AWA, "START")).isFalse();
        assertThat(village.people.page(People.onRoute()))
                .singleElement()
                .satisfies(one -> assertThat(one.standing().optedOut()).isTrue());
    }

    @BothEngines
    void othersAndOtherTextsAreLeftToThoseBehind(TestStore store) {
        Village village = new Village(store);
        assertThat(village.writes("+221770000078", AWA + " wo origine")).isFalse();
        assertThat(village.writes(FATOU, "1A")).isFalse();
        assertThat(village.writes(FATOU, "STOP")).isFalse();
        assertThat(village.people.count("recipient")).isZero();
        assertThat(village.answers()).isEmpty();
    }

    @BothEngines
    void aDayHasItsLimit(TestStore store) {
        Village village = new Village(store);
        for (int i = 0; i < FocalClaimant.MOST_A_DAY + 5; i++)
            assertThat(village.writes(FATOU, "+2217712346" + (10 + i) + " wo")).isTrue();
        assertThat(village.people.count("enrolment_asked")).isEqualTo(FocalClaimant.MOST_A_DAY);
        assertThat(village.answers())
                .hasSize(FocalClaimant.MOST_A_DAY + 1)
                .last()
                .isEqualTo("Assez pour aujourd'hui, continuez demain");
        store.clock().advance(Duration.ofDays(1));
        assertThat(village.writes(FATOU, AWA + " wo")).isTrue();
        assertThat(village.people.count("enrolment_asked")).isEqualTo(FocalClaimant.MOST_A_DAY + 1);
    }

    @BothEngines
    void aSessionIsKeptBySmsAndByACodeDialled(TestStore store) {
        Village village = new Village(store);
        assertThat(village.writes(FATOU, "session 35 kayar")).isTrue();
        assertThat(village.answers()).containsExactly("Noté : séance de 35 à Kayar");
        village.dials(FATOU, "77*12");
        village.dials(AWA, "77*12");
        village.dials(FATOU, "1*12");
        assertThat(
                        store.<List<String>>read(tx ->
                                tx.list(
                                        "select place, people, medium from session_held"
                                                + " order by people",
                                        row ->
                                                row.text("place")
                                                        + " "
                                                        + row.number("people")
                                                        + " "
                                                        + row.text("medium"))))
                .containsExactly("SN-SL 12 USSD", "SN-KY 35 SMS");
    }

    @BothEngines
    @DisplayName("R18: one whose number was erased is no focal point any more")
    void whoWasErasedIsNone(TestStore store) {
        Village village = new Village(store);
        long fatou = village.people.subject(FATOU);
        store.write(tx -> {
            store.vault().erase(tx, fatou);
            return true;
        });
        assertThat(store.<List<FocalPoints.Shown>>read(tx -> village.points.page(tx, "", 9)))
                .isEmpty();
        assertThat(village.writes(FATOU, AWA + " wo")).isFalse();
    }

    /** A focal point at Saint-Louis, and those around. */
    private static final class Village {
        final People people;
        final FocalPoints points;
        final FocalClaimant claimant;
        final Confirmations confirmations;
        final SessionsDialled dialled;
        private final TestStore store;
        private final Channel channel = channel();

        Village(TestStore store) {
            this.store =
                    store.with(
                            Standings.TABLES, Recipients.TABLES, FocalPoints.TABLES, Outbox.TABLES);
            this.people = new People(store, true);
            this.points = new FocalPoints(store.vault());
            SessionsHeld sessions = new SessionsHeld(store.ids());
            Outbox outbox = new Outbox(store.vault(), people.standings, store.clock(), store.ids());
            FocalReplies replies = new FocalReplies(outbox, People.knowledge().catalogues());
            this.confirmations =
                    new Confirmations(store.vault(), people.recipients, replies, store.clock());
            this.claimant =
                    new FocalClaimant(
                            points,
                            new FocalReader(People.knowledge(), _ -> Optional.empty()),
                            replies,
                            new FocalClaimant.Desk(
                                    store.vault(),
                                    people.recipients,
                                    confirmations,
                                    sessions,
                                    People.knowledge()),
                            store.clock());
            this.dialled = new SessionsDialled(points, sessions, People.knowledge());
            store.write(tx -> {
                points.put(
                        tx,
                        new FocalPoint(
                                "ndar-1", "Fatou", "SN-SL", People.ATLANTIC, List.of("fr", "wo")),
                        new Msisdn(FATOU));
                return true;
            });
        }

        boolean writes(String number, String text) {
            long subject = people.subject(number);
            return store.write(tx ->
                    claimant.claim(
                            tx, new IncomingSms(1, channel, new Msisdn(number), subject, text)));
        }

        /** Whether it is a yes to a focal point. */
        boolean says(String number, String text) {
            long subject = people.subject(number);
            return store.write(tx ->
                    confirmations.claim(
                            tx, new IncomingSms(1, channel, new Msisdn(number), subject, text)));
        }

        void dials(String number, String text) {
            String code =
                    new SessionCodes("77")
                            .of("at", Medium.USSD, text)
                            .map(OpeningCodes.Opening::code)
                            .orElse("");
            Event began =
                    new Event(
                            1,
                            ConversationKinds.CONVERSATION_BEGAN,
                            people.now(),
                            Map.of("subject", "" + people.subject(number), "code", code));
            store.write(tx -> {
                dialled.take(tx, began);
                return true;
            });
        }

        List<String> answers() {
            return store.read(tx ->
                    tx.list(
                            "select o.body, v.id, v.wrapped, v.month from outbox o"
                                    + " join subject v on v.id = o.subject where o.rank = 1"
                                    + " order by o.id",
                            row ->
                                    store.vault()
                                            .unwrap(
                                                    row.number("id"),
                                                    row.bytes("wrapped"),
                                                    row.text("month"))
                                            .openText(row.bytes("body"), "outbox.body")));
        }

        private static Channel channel() {
            return new Channel(
                    new ChannelSettings(
                            "at",
                            "memory",
                            Optional.of("21512"),
                            Optional.empty(),
                            Optional.empty(),
                            List.of("SN"),
                            List.of(),
                            Set.of(),
                            1,
                            Limits.USUAL),
                    new MemoryCarrier());
        }
    }
}
