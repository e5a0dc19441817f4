package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.channel.Mood;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R3: what a caller said about being contacted, and what then leaves for them, and when. */
class ContactWindowTest {
    private static final String CALLER = "+221771111111";
    private static final String WORDS = "Tu peux rappeler quand tu veux.";
    private static final Duration LONG = Duration.ofDays(3);

    private static final String NO = "2";
    private static final String[] CALL_ANY_TIME = {"1", "2", "1"};
    private static final String[] SMS_DAYTIME = {"1", "1", "2"};
    private static final String[] SMS_EVENING = {"1", "1", "3"};

    /**
     * A yes to text messages, said on 1 December at 10:00 UTC.
     *
     * @param key that chooses the hours: 1 any time, 2 daytime, 3 evening
     * @param place where they are, whose time zone counts
     * @param leaves when a message leaves that was written at {@code written}
     */
    record Yes(String key, String place, Instant written, Instant leaves) {
        static Yes of(String key, String place, String written, String leaves) {
            return new Yes(key, place, Instant.parse(written), Instant.parse(leaves));
        }
    }

    static Stream<Arguments> enginesAndHours() {
        return Stream.of(Engine.values())
                .flatMap(engine ->
                        Stream.of(
                                        Yes.of("1", "Dakar", at("02T03:00:00"), at("02T03:00:00")),
                                        Yes.of("2", "Dakar", at("01T17:59:58"), at("01T17:59:58")),
                                        Yes.of("2", "Dakar", at("01T18:00:00"), at("02T08:00:00")),
                                        Yes.of("2", "Dakar", at("02T00:30:00"), at("02T08:00:00")),
                                        Yes.of("3", "Dakar", at("01T22:00:00"), at("02T18:00:00")),
                                        Yes.of("3", "Dakar", at("02T18:00:00"), at("02T18:00:00")),
                                        // five hours behind: it is still the evening before there
                                        Yes.of("3", "Jacmel", at("02T02:00:00"), at("02T02:00:00")),
                                        Yes.of("3", "Jacmel", at("02T03:00:00"), at("02T23:00:00")),
                                        Yes.of("2", "Jacmel", at("02T08:00:00"), at("02T13:00:00")))
                                .map(yes -> Arguments.of(new TestStore(engine), yes)));
    }

    private static String at(String dayAndTime) {
        return "2026-12-" + dayAndTime + "Z";
    }

    @ParameterizedTest
    @MethodSource("enginesAndHours")
    @DisplayName("R3: a message leaves in the hours agreed, by the caller's own clock")
    void aMessageLeavesInTheHoursAgreed(TestStore store, Yes yes) {
        try (Scenario fanal = inTwoZones(store)) {
            Caller caller = tells(fanal, yes.place(), "1", "1", yes.key());
            until(fanal, yes.written());
            new Letters(fanal).reminder(CALLER, WORDS, LONG);
            if (yes.leaves().isAfter(yes.written())) {
                until(fanal, yes.leaves().minusMillis(1));
                caller.gotNothing();
                until(fanal, yes.leaves());
            }
            assertThat(caller.next()).isEqualTo(WORDS);
        }
    }

    @BothEngines
    @DisplayName("R3: no, not asked, and a yes to calls alone: no message leaves, ever")
    void withoutAYesToMessagesNoneLeaves(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            String notAsked = "+221772222222";
            String calls = "+221773333333";
            tells(fanal, "Dakar", NO);
            fanal.phone(notAsked).dials().presses("1", "1", "1", "30", "2", "Dakar").breaksOff();
            fanal.phone(calls)
                    .dials()
                    .presses("1", "1", "1", "30", "2", "Dakar", "00")
                    .presses(CALL_ANY_TIME)
                    .isOver();
            for (String number : new String[] {CALLER, notAsked, calls})
                new Letters(fanal).reminder(number, WORDS, LONG);
            fanal.teamsCloseAll().later(LONG);
            for (String number : new String[] {CALLER, notAsked, calls})
                fanal.phone(number).gotNothing();
            assertThat(toCallers(fanal)).hasSize(3).containsOnly("SUPPRESSED window");
        }
    }

    @BothEngines
    @DisplayName("R2, R3: contact never: nothing of any kind leaves, though they wrote just now")
    void neverIsNever(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = fanal.phone(CALLER).texts("Salut");
            caller.isAsked("language.question", "fr").texts("1");
            caller.isAsked("safe.question", "fr").texts("2");
            caller.isAsked("quiet.question", "fr").texts("1").hearsNothing();
            int before = fanal.sentTo(CALLER).size();
            for (MessageClass kind : MessageClass.values()) {
                if (kind == MessageClass.ALERT) continue;
                long _ = TestStore.await(new Letters(fanal).put(kind, CALLER, WORDS, LONG));
            }
            fanal.teamsCloseAll().later(LONG);
            assertThat(fanal.sentTo(CALLER)).hasSize(before);
            assertThat(toCallers(fanal)).filteredOn("SUPPRESSED never"::equals).hasSize(3);
        }
    }

    @BothEngines
    @DisplayName("R3: what could not leave before the hours end waits for the next ones")
    void theHoursAreJudgedAgainAtSending(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = tells(fanal, "Dakar", SMS_EVENING);
            until(fanal, Instant.parse(at("01T21:59:30")));
            fanal.carrier().is(Mood.SERVER_ERROR);
            new Letters(fanal).reminder(CALLER, WORDS, LONG);
            until(fanal, Instant.parse(at("01T22:00:00")));
            fanal.carrier().is(Mood.WELL);
            until(fanal, Instant.parse(at("02T17:59:59")));
            caller.gotNothing();
            until(fanal, Instant.parse(at("02T18:00:00")));
            assertThat(caller.next()).isEqualTo(WORDS);
        }
    }

    @BothEngines
    @DisplayName("R3: a server that was off while the hours came and went waits for the next ones")
    void hoursMissedAreNotMadeUpFor(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = tells(fanal, "Dakar", SMS_EVENING);
            new Letters(fanal).reminder(CALLER, WORDS, LONG);
            fanal.stop();
            until(fanal, Instant.parse(at("01T23:00:00")));
            fanal.start();
            until(fanal, Instant.parse(at("02T17:59:59")));
            caller.gotNothing();
            until(fanal, Instant.parse(at("02T18:00:00")));
            assertThat(caller.next()).isEqualTo(WORDS);
        }
    }

    @BothEngines
    @DisplayName("R3: a no said while a message waits holds for it: asked again at sending")
    void aYesTakenBackHolds(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = held(fanal);
            tells(fanal, "Dakar", NO);
            fanal.later(LONG);
            caller.gotNothing();
            assertThat(toCallers(fanal)).containsExactly("SUPPRESSED window");
        }
    }

    @BothEngines
    @DisplayName("R3, R7: who leaves by the exit while a message waits never gets it")
    void whoLeavesMeanwhileNeverGetsIt(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = held(fanal);
            caller.dials().presses("1", "0").isOver();
            fanal.later(LONG);
            caller.gotNothing();
            assertThat(toCallers(fanal)).containsExactly("CANCELLED exit");
        }
    }

    @BothEngines
    @DisplayName("R3, R9: who says stop while a message waits never gets it")
    void whoSaysStopMeanwhileNeverGetsIt(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = held(fanal).texts("STOP");
            fanal.later(LONG);
            caller.gotNothing();
            assertThat(toCallers(fanal)).hasSize(1).doesNotContain("SENT", "QUEUED");
        }
    }

    @BothEngines
    @DisplayName("R3: what is worth nothing any more when the hours begin is refused at once")
    void whatCannotWaitIsRefusedAtOnce(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = tells(fanal, "Dakar", SMS_EVENING);
            new Letters(fanal).reminder(CALLER, WORDS, Duration.ofHours(1));
            assertThat(toCallers(fanal)).containsExactly("SUPPRESSED window");
            fanal.later(LONG);
            caller.gotNothing();
        }
    }

    @BothEngines
    @DisplayName("R3: a yes holds for 30 days")
    void aYesHoldsForThirtyDays(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Caller caller = tells(fanal, "Dakar", "1", "1", "1");
            Instant said = fanal.now();
            until(fanal, said.plus(Duration.ofDays(30)).minusSeconds(10));
            new Letters(fanal).reminder(CALLER, WORDS, LONG);
            assertThat(caller.next()).isEqualTo(WORDS);
            until(fanal, said.plus(Duration.ofDays(30)));
            new Letters(fanal).reminder(CALLER, WORDS, LONG);
            assertThat(toCallers(fanal)).containsExactly("SENT", "SUPPRESSED window");
        }
    }

    /** Tells all by USSD; the team takes it and closes it, so that nothing rings meanwhile. */
    @CanIgnoreReturnValue
    private static Caller tells(Scenario fanal, String place, String... contact) {
        Caller caller = fanal.phone(CALLER);
        caller.dials().presses("1", "1", "1", "30", "2", place, "00").presses(contact).isOver();
        fanal.teamsCloseAll();
        return caller;
    }

    /** A caller with a yes to the daytime, for whom a message waits in the evening. */
    private static Caller held(Scenario fanal) {
        Caller caller = tells(fanal, "Dakar", SMS_DAYTIME);
        until(fanal, Instant.parse(at("01T19:00:00")));
        new Letters(fanal).reminder(CALLER, WORDS, LONG);
        assertThat(toCallers(fanal)).containsExactly("QUEUED");
        return caller;
    }

    private static void until(Scenario fanal, Instant then) {
        fanal.later(Duration.between(fanal.now(), then));
    }

    /** State and reason of each message to a caller, the oldest first. */
    private static List<String> toCallers(Scenario fanal) {
        return fanal.books().messages("to_caller = 1");
    }

    /** With a place five hours behind. */
    private static Scenario inTwoZones(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment()
                .edit(
                        "places.yaml",
                        text ->
                                text
                                        + """
                                          - { id: HT-JAC, name: Jacmel, country: HT, point: [18.23, -72.53], timeZone: America/Port-au-Prince }
                                        """);
        return fanal.start();
    }
}
