package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointForm;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.OpeningCodes.Opening;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeasureStoreTest {
    private static final Code RADIO =
            new Code("radio-teranga", "dry", CodeKind.SUFFIX, "", "7", "Radio Teranga", false);
    private static final Code WORD =
            new Code("poster", "dry", CodeKind.KEYWORD, "at-sn", "Tukki", "Poster", false);
    private static final Code CALL =
            new Code("missed", "dry", CodeKind.CALL, "tw-2", "", "Missed call", true);

    @BothEngines
    void codesOpenContactsBySuffixByFirstWordAndByNumber(TestStore store) {
        Measured is = new Measured(store);
        CodeBook book = new CodeBook(store.database(), is.codes);
        for (Code each : new Code[] {RADIO, WORD, CALL})
            assertThat(store.<Boolean>write(tx -> is.codes.put(tx, each))).isTrue();
        assertThat(book.of("at-sn", Medium.USSD, "7")).isEmpty();
        TestStore.await(book.refresh());
        assertThat(book.of("at-sn", Medium.USSD, "7"))
                .contains(new Opening("radio-teranga", false));
        assertThat(book.of("at-sn", Medium.USSD, "77")).isEmpty();
        assertThat(book.of("at-sn", Medium.SMS, " TÙKKI, bëgg naa xam"))
                .contains(new Opening("poster", false));
        assertThat(book.of("tw-2", Medium.SMS, "tukki")).isEmpty();
        assertThat(book.of("at-sn", Medium.SMS, "tukkiwaay")).isEmpty();
        assertThat(book.of("tw-2", Medium.VOICE, "")).contains(new Opening("missed", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HELP", "aide", "Edé", "SOS", "ok", "12", "1A", "stop", "ARRÊT", "START"})
    void aPleaAReplyOrAStopWordIsNoKeyword(String word) {
        assertThat(Code.wrong("poster", CodeKind.KEYWORD, "", word)).contains("choose another");
        assertThat(Code.wrong("poster", CodeKind.KEYWORD, "", word + "ukki")).isEmpty();
    }

    @BothEngines
    void whatKeepersOrFocalPointsDialIsNoCampaigns(TestStore store) {
        Measured is = new Measured(store);
        Endpoints endpoints =
                new Endpoints(store.vault(), store.journal(), store.ids(), store.clock());
        Endpoint keeps =
                EndpointForm.read(
                        "{ id: line, name: Line, needs: [hotline], covers: everywhere, languages:"
                                + " [fr], hours: '24/7', checkIn: { every: 12h, grace: 2h, code:"
                                + " '42' } }");
        assertThat(Code.wrong("radio", CodeKind.SUFFIX, "", "77")).contains("sessions");
        boolean _ = store.write(tx -> endpoints.create(tx, keeps));
        Code same = new Code("radio", "dry", CodeKind.SUFFIX, "", "42", "Radio", false);
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, same))).isFalse();
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, RADIO))).isTrue();
        assertThat(store.<Boolean>read(tx -> Codes.suffix(tx, "7"))).isTrue();
    }

    @BothEngines
    void noTwoCodesAreGivenInTheSameWay(TestStore store) {
        Measured is = new Measured(store);
        Code same = new Code("sermon", "dry", CodeKind.SUFFIX, "", "7", "Sermon", false);
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, RADIO))).isTrue();
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, same))).isFalse();
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, RADIO))).isTrue();
        assertThat(store.<Boolean>write(tx -> is.codes.remove(tx, "radio-teranga"))).isTrue();
        assertThat(store.<Boolean>write(tx -> is.codes.put(tx, same))).isTrue();
    }

    @BothEngines
    void contactsAreCountedOnceByCodeAndDayAndExercisesNever(TestStore store) {
        Measured is = new Measured(store);
        store.write(tx -> is.codes.put(tx, RADIO));
        is.conversation(1, false);
        is.conversation(2, true);
        is.conversation(3, false);
        store.write(tx -> {
            is.contacts.take(tx, is.began(1, 10, "radio-teranga"));
            is.contacts.take(tx, is.began(2, 11, "radio-teranga"));
            is.contacts.take(tx, is.began(3, 12, ""));
            for (int i = 0; i < 2; i++) {
                is.contacts.answered(tx, 1);
                is.contacts.take(
                        tx,
                        is.event(
                                ConversationKinds.REFERRED,
                                1,
                                Map.of("need", "hotline", "endpoint", "line")));
            }
            is.contacts.answered(tx, 3);
            return Optional.empty();
        });
        assertThat(is.count("contacts")).isEqualTo(1);
        assertThat(is.count("answered")).isEqualTo(1);
        assertThat(is.count("referred")).isEqualTo(1);
        assertThat(store.read(tx -> is.facts(tx, "dry")).codes().byCode())
                .containsEntry("Radio Teranga", 1L);
    }

    @BothEngines
    void aWeekLaterNothingSaysWhichConversationACodeOpened(TestStore store) {
        Measured is = new Measured(store);
        is.conversation(1, false);
        store.write(tx -> {
            is.contacts.take(tx, is.began(1, 10, "radio-teranga"));
            Contacts.forget(tx, is.now().plus(Duration.ofDays(8)));
            is.contacts.answered(tx, 1);
            return Optional.empty();
        });
        assertThat(is.count("contacts")).isEqualTo(1);
        assertThat(is.count("answered")).isZero();
    }

    @BothEngines
    void whoGetsInTouchIsFlaggedInBothArmsWithinThirtyDays(TestStore store) {
        Measured is = new Measured(store);
        is.wave("dry", is.now().minus(Duration.ofDays(2)));
        is.wave("old", is.now().minus(Duration.ofDays(31)));
        is.row("dry", 10, "RELEASED", null);
        is.row("dry", 11, "SUPPRESSED", "holdout");
        is.row("dry", 12, "SUPPRESSED", "opted-out");
        is.row("dry", 13, "RELEASED", null);
        is.row("dry", 15, "RELEASED", null);
        is.row("old", 14, "RELEASED", null);
        is.conversation(1, false);
        is.conversation(2, true);
        store.write(tx -> {
            for (long subject : new long[] {10, 11, 12, 14})
                is.responses.take(tx, is.began(1, subject, ""));
            is.responses.take(tx, is.began(2, 13, ""));
            return Optional.empty();
        });
        assertThat(is.flagged()).containsExactly(10L, 11L);
        Facts facts = store.read(tx -> is.facts(tx, "dry"));
        assertThat(facts.treated()).isEqualTo(new Difference.Arm(3, 1));
        assertThat(facts.held()).isEqualTo(new Difference.Arm(1, 1));
    }

    @BothEngines
    void flagsAreClearedWhenTheTimeIsOverAndTheCountsStay(TestStore store) {
        Measured is = new Measured(store);
        is.wave("dry", is.now());
        for (long subject = 1; subject <= 250; subject++) is.row("dry", subject, "RELEASED", null);
        is.conversation(1, false);
        store.write(tx -> {
            for (long subject = 1; subject <= 250; subject++)
                is.responses.take(tx, is.began(1, subject, ""));
            return Optional.empty();
        });
        assertThat(store.<Boolean>write(tx -> Responses.close(tx, is.now()))).isFalse();
        assertThat(is.flagged()).hasSize(250);
        var later = is.now().plus(Duration.ofDays(30));
        int rounds = 1;
        while (store.<Boolean>write(tx -> Responses.close(tx, later))) rounds++;
        assertThat(rounds).isBetween(2, 4);
        assertThat(is.flagged()).isEmpty();
        assertThat(store.read(tx -> is.facts(tx, "dry")).treated())
                .isEqualTo(new Difference.Arm(250, 250));
    }

    @BothEngines
    void suppressedAndReleasedAreToldApartByWhatTheOutboxSays(TestStore store) {
        Measured is = new Measured(store);
        is.wave("dry", is.now());
        is.row("dry", 1, "SUPPRESSED", "opted-out");
        is.row("dry", 2, "SUPPRESSED", "holdout");
        is.row("dry", 3, "PLANNED", null);
        is.row("dry", 4, "CANCELLED", null);
        Facts.Sent sent = store.read(tx -> is.facts(tx, "dry")).sent();
        assertThat(sent.suppressed())
                .containsOnly(Map.entry("opted-out", 1L), Map.entry("cancelled", 1L));
        assertThat(sent.planned()).isEqualTo(1);
        assertThat(sent.released()).isZero();
    }
}
