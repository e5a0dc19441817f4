package org.fanal.campaigns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
            assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, each)))
                    .isEqualTo(Codes.Kept.KEPT);
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
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, same)))
                .isEqualTo(Codes.Kept.VALUE_TAKEN);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, RADIO)))
                .isEqualTo(Codes.Kept.KEPT);
        assertThat(store.<Boolean>read(tx -> Codes.suffix(tx, "7"))).isTrue();
    }

    @BothEngines
    void noTwoCodesAreGivenInTheSameWay(TestStore store) {
        Measured is = new Measured(store);
        Code same = new Code("sermon", "dry", CodeKind.SUFFIX, "", "7", "Sermon", false);
        Code other = new Code("radio-teranga", "wet", CodeKind.SUFFIX, "", "8", "Other", false);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, RADIO)))
                .isEqualTo(Codes.Kept.KEPT);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, same)))
                .isEqualTo(Codes.Kept.VALUE_TAKEN);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, RADIO)))
                .isEqualTo(Codes.Kept.KEPT);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, other)))
                .isEqualTo(Codes.Kept.ID_TAKEN);
        assertThat(store.<Boolean>write(tx -> is.codes.remove(tx, "radio-teranga"))).isTrue();
        assertThat(store.<Boolean>write(tx -> is.codes.remove(tx, "radio-teranga"))).isFalse();
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, same)))
                .isEqualTo(Codes.Kept.KEPT);
        assertThat(store.<Codes.Kept>write(tx -> is.codes.put(tx, other)))
                .isEqualTo(Codes.Kept.ID_TAKEN);
    }

    @BothEngines
    void whatACodeCountedStaysWhenItIsTakenOutAndItCountsNoMore(TestStore store) {
        Measured is = new Measured(store);
        store.write(tx -> is.codes.put(tx, RADIO));
        is.conversation(1, false);
        is.conversation(2, false);
        store.write(tx -> {
            is.contacts.take(tx, is.began(1, 10, "radio-teranga"));
            return is.codes.remove(tx, "radio-teranga");
        });
        assertThat(store.<List<Code>>read(tx -> is.codes.of(tx, "dry"))).isEmpty();
        store.write(tx -> {
            is.contacts.take(tx, is.began(2, 11, "radio-teranga"));
            return Optional.empty();
        });
        assertThat(store.read(tx -> is.facts(tx, "dry")).codes())
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.what()).isEqualTo("Radio Teranga");
                    assertThat(used.contacts()).isEqualTo(1);
                });
        assertThat(
                        store.<List<Instant>>read(
                                tx -> Contacts.coded(tx, "dry", is.now().minusSeconds(1))))
                .hasSize(1);
    }

    @BothEngines
    void checkInsAndSessionsOpenByCodesThatAreNoneOfOurs(TestStore store) {
        Measured is = new Measured(store);
        is.conversation(1, false);
        for (String code : new String[] {"check-in:77", "session.35"}) {
            assertThat(store.<Boolean>read(tx -> is.contacts.wants(tx, is.began(1, 10, code))))
                    .isFalse();
            store.write(tx -> {
                is.contacts.take(tx, is.began(1, 10, code));
                return Optional.empty();
            });
        }
        assertThat(is.count("contacts")).isZero();
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
        assertThat(store.read(tx -> is.facts(tx, "dry")).codes())
                .containsExactly(new Facts.Used("radio-teranga", "Radio Teranga", 1, 1, 1, 0));
    }

    @BothEngines
    void aWeekLaterNothingSaysWhichConversationACodeOpened(TestStore store) {
        Measured is = new Measured(store);
        store.write(tx -> is.codes.put(tx, RADIO));
        is.conversation(1, false);
        store.write(tx -> {
            is.contacts.take(tx, is.began(1, 10, "radio-teranga"));
            assertThat(Contacts.forget(tx, is.now().plus(Duration.ofDays(8)))).isFalse();
            is.contacts.answered(tx, 1);
            return Optional.empty();
        });
        assertThat(is.count("contacts")).isEqualTo(1);
        assertThat(is.count("answered")).isZero();
    }
}
