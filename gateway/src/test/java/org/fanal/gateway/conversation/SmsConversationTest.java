package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.junit.jupiter.api.DisplayName;

class SmsConversationTest {
    private static final String PLEA = "Ils nous gardent au port";

    @BothEngines
    void aWholeDialogueBySmsBecomesAReportWithItsFirstWords(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA);
        assertThat(hotline.sent()).hasSize(1).first().asString().contains("Langue");
        for (String answer :
                List.of("1", "1", "1", "17", "2", "Dakar", "marche Sandaga", "1", "1", "3"))
            caller.texts(answer);
        ReportRow report = hotline.filings().getFirst();
        assertThat(hotline.filings()).hasSize(1);
        assertThat(report.medium()).isEqualTo("SMS");
        assertThat(report.answers().values()).anyMatch(words -> words.contains(PLEA));
        assertThat(hotline.sent()).hasSize(11).last().asString().contains("Au revoir");
        assertThat(hotline.carrier.sent()).allMatch(each -> each.to().equals(Hotline.CALLER));
    }

    @BothEngines
    void aQuestionLeavesFromTheNumberThatTakesAnswers(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts(PLEA).texts("0");
        hotline.settle();
        assertThat(hotline.carrier.sent())
                .extracting(Outgoing::asksAnswer)
                .containsExactly(true, false);
    }

    @BothEngines
    @DisplayName("R24: an empty message is a contact and gets the neutral first prompt")
    void anEmptyMessageIsAnswered(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts("");
        assertThat(hotline.sent()).hasSize(1).first().asString().contains("Langue");
        assertThat(hotline.events(ConversationKinds.CONVERSATION_BEGAN)).hasSize(1);
    }

    @BothEngines
    @DisplayName(
            "R26: the same message under the same id, or another, is one contact and one reply")
    void duplicatesAreOneMessage(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER);
        caller.texts("a", PLEA).texts("a", PLEA).texts("b", PLEA);
        caller.texts("c", "ILS nous gardent  au port!");
        assertThat(hotline.sent()).hasSize(1);
        assertThat(hotline.count("conversation")).isEqualTo(1);
        hotline.advance(Duration.ofMinutes(9));
        caller.texts("d", PLEA);
        assertThat(hotline.sent()).hasSize(1);
        hotline.advance(Duration.ofMinutes(2));
        caller.texts("e", PLEA);
        assertThat(hotline.sent()).hasSize(2);
    }

    @BothEngines
    @DisplayName("R26: a message posted many times at once, under many ids, is taken once")
    void duplicatesAtOnceAreOneMessage(TestStore store) {
        Hotline hotline = new Hotline(store);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Inbound.Sms sms = new Inbound.Sms("id-" + i, Hotline.CALLER, PLEA);
            boolean _ = all.add(hotline.receiver().sms(hotline.channel(), sms));
        }
        for (Future<Void> each : all) {
            Void _ = each.await();
        }
        assertThat(hotline.sent()).hasSize(1);
    }

    @BothEngines
    @DisplayName("R26: short answers may be the same, and another person's words are their own")
    void shortAnswersAreNoDuplicates(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts(PLEA).texts("1").texts("1").texts("1");
        assertThat(hotline.sent()).hasSize(4).last().asString().contains("Combien");
        hotline.handset(Hotline.EXERCISE).texts(PLEA);
        assertThat(hotline.sent()).hasSize(5);
    }

    @BothEngines
    @DisplayName("R9: a stop word stops at once, in the middle of a dialogue too")
    void aStopWordStops(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA).texts("1");
        assertThat(hotline.sent()).hasSize(2);
        caller.texts(" Arrêt ");
        assertThat(hotline.sent()).hasSize(2);
        assertThat(hotline.events(ConversationKinds.OPTED_OUT))
                .hasSize(1)
                .first()
                .extracting(references -> references.get("source"))
                .isEqualTo("word");
        assertThat(hotline.count("opt_out")).isEqualTo(1);
    }

    @BothEngines
    @DisplayName("R9: words that only contain a stop word are a plea, and are answered")
    void aPleaWithAStopWordIsAnswered(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts("stop him please he beats me");
        assertThat(hotline.sent()).hasSize(1);
        assertThat(hotline.events(ConversationKinds.OPTED_OUT)).isEmpty();
    }

    @BothEngines
    @DisplayName("R9: the next message after a stop word re-opens, and is answered")
    void theNextMessageReopens(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts("STOP");
        assertThat(hotline.sent()).isEmpty();
        caller.texts("STOP");
        assertThat(hotline.events(ConversationKinds.OPTED_OUT)).hasSize(1);
        caller.texts(PLEA);
        assertThat(hotline.sent()).hasSize(1);
        assertThat(hotline.events(ConversationKinds.OPTED_IN)).hasSize(1);
        assertThat(hotline.count("opt_out")).isZero();
    }

    @BothEngines
    @DisplayName("R9: a keyword that means so opts out alone, and among other words is a plea")
    void aKeywordMayOptOut(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.codes =
                (at, medium, text) ->
                        medium == Medium.SMS && text.startsWith("Tukki")
                                ? Optional.of(new OpeningCodes.Opening("poster", true))
                                : Optional.empty();
        Handset caller = hotline.handset(Hotline.CALLER).texts("Tukki");
        assertThat(hotline.sent()).isEmpty();
        assertThat(hotline.count("opt_out")).isEqualTo(1);
        caller.texts("Tukki, aidez moi");
        assertThat(hotline.sent()).hasSize(1);
        assertThat(hotline.count("opt_out")).isZero();
    }

    @BothEngines
    @DisplayName("R9: START ends the refusal of campaigns, also after a plea re-opened")
    void startAgreesToCampaignsAlsoAfterAPlea(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts("STOP").texts(PLEA);
        assertThat(refused(hotline)).isTrue();
        caller.texts("START");
        assertThat(refused(hotline)).isFalse();
    }

    private static boolean refused(Hotline hotline) {
        return hotline.store
                .write(tx ->
                        new Standings()
                                .of(tx, hotline.store.vault().subjectOf(tx, Hotline.CALLER).id())
                                .refusedAt())
                .isPresent();
    }

    @BothEngines
    void aCodeThatSomebodyTakesIsAnsweredByOneScreen(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.claimants.add(
                new Claimant() {
                    @Override
                    public boolean claim(Tx tx, IncomingSms sms) {
                        return false;
                    }

                    @Override
                    public Optional<String> dialled(Tx tx, long subject, String text) {
                        return Optional.of(text).filter("88*4"::equals).map(_ -> "noted");
                    }
                });
        hotline.restartsWith("at", Set.of(Audience.values()));
        Handset keeper = hotline.handset(Hotline.CALLER);
        assertThat(keeper.posts("s-1", "88*4")).isEqualTo(new UssdScreen("noted", true));
        assertThat(hotline.count("conversation")).isZero();
        assertThat(keeper.posts("s-2", "7").ends()).isFalse();
    }

    @BothEngines
    @DisplayName("R9: the carrier's opt-out notice stops as a stop word does")
    void theCarriersOptOutStops(TestStore store) {
        Hotline hotline = new Hotline(store);
        Void _ =
                hotline.receiver()
                        .optOut(hotline.channel(), new Inbound.OptOut(Hotline.CALLER))
                        .await();
        assertThat(hotline.events(ConversationKinds.OPTED_OUT)).hasSize(1);
        assertThat(hotline.count("opt_out")).isEqualTo(1);
    }

    @BothEngines
    @DisplayName(
            "R25: the same hint goes out five times in a row, then silence until they progress")
    void theSameReplyIsBounded(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA);
        for (int i = 0; i < 20; i++) caller.texts("auto " + i);
        assertThat(hotline.sent()).hasSize(6);
        caller.texts("1");
        assertThat(hotline.sent()).hasSize(7).last().asString().contains("danger");
    }

    @BothEngines
    @DisplayName("R25: a stranger on a channel for staff alone gets silence, and is shown")
    void aStrangerOnAStaffChannelGetsSilence(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.restartsWith("staff", Set.of(Audience.STAFF));
        hotline.handset(Hotline.CALLER).texts(PLEA);
        assertThat(hotline.sent()).isEmpty();
        assertThat(hotline.count("conversation")).isZero();
        assertThat(hotline.events(ConversationKinds.STRANGER_WROTE))
                .hasSize(1)
                .first()
                .extracting(references -> references.get("channel"))
                .isEqualTo("staff");
    }

    @BothEngines
    void aClaimedMessageIsNoConversationAndIsOfferedOnce(TestStore store) {
        Hotline hotline = new Hotline(store);
        List<String> claimed = new ArrayList<>();
        hotline.claimants.add((_, sms) -> {
            if (!sms.text().toLowerCase(Locale.ROOT).startsWith("1a")) return false;
            boolean _ = claimed.add(sms.text());
            return true;
        });
        hotline.restartsWith("at", Set.of(Audience.values()));
        Handset staff = hotline.handset(Hotline.CALLER).texts("x", "1A").texts("x", "1A");
        assertThat(claimed).containsExactly("1A");
        assertThat(hotline.count("conversation")).isZero();
        staff.texts("bonjour");
        assertThat(hotline.count("conversation")).isEqualTo(1);
    }

    @BothEngines
    @DisplayName("R2: after the quiet way not even the good-bye is sent")
    void theQuietWaySendsNothing(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts(PLEA).texts("1").texts("2");
        int before = hotline.sent().size();
        hotline.handset(Hotline.CALLER).texts("1");
        hotline.advance(Duration.ofDays(1));
        assertThat(hotline.sent()).hasSize(before);
        assertThat(hotline.filings().getFirst().form()).isEqualTo("silent");
        assertThat(hotline.store.read(SmsConversationTest::waiting)).isZero();
    }

    @BothEngines
    @DisplayName("R7: by SMS the exit word gets one neutral answer, and nothing after it")
    void theExitWordGetsOneNeutralAnswer(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts(PLEA).texts("1").texts("1").texts("1").texts("0");
        int sent = hotline.sent().size();
        assertThat(hotline.sent().getLast()).contains("n'est pas disponible");
        assertThat(hotline.filings().getFirst().flagged()).isTrue();
        hotline.advance(Duration.ofDays(1));
        assertThat(hotline.sent()).hasSize(sent);
        assertThat(hotline.events(ConversationKinds.CONVERSATION_ENDED).getFirst())
                .containsEntry("how", "EXIT");
    }

    @BothEngines
    @DisplayName("R1: a reply that could not leave in its 15 minutes does not leave any more")
    void aLateReplyDoesNotLeave(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.carrier.answers(_ -> new SendOutcome.RetryLater("429", Duration.ofMinutes(1)));
        hotline.handset(Hotline.CALLER).texts(PLEA);
        hotline.advance(Permission.WINDOW.plusSeconds(1));
        int tries = hotline.sent().size();
        hotline.carrier.answers(_ -> new SendOutcome.Accepted("x"));
        hotline.advance(Duration.ofHours(2));
        assertThat(hotline.sent()).hasSize(tries);
        assertThat(hotline.store.read(SmsConversationTest::waiting)).isZero();
    }

    @BothEngines
    void fifteenMinutesOfSilenceFileWhatWasUrgent(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).texts(PLEA).texts("1").texts("1").texts("2");
        hotline.advance(Duration.ofMinutes(14));
        assertThat(hotline.filings()).isEmpty();
        hotline.advance(Duration.ofMinutes(1));
        ReportRow report = hotline.filings().getFirst();
        assertThat(report.partial()).isTrue();
        assertThat(report.urgency()).isEqualTo("HIGH");
        assertThat(report.answers().values()).anyMatch(words -> words.contains(PLEA));
    }

    @BothEngines
    @DisplayName("R6: who writes again after the silence is met as at first")
    void whoWritesAgainIsMetAsAtFirst(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA).texts("1").texts("1");
        String first = hotline.sent().getFirst();
        hotline.advance(Duration.ofMinutes(20));
        caller.texts("Vous etes la ?");
        assertThat(hotline.sent().getLast()).isEqualTo(first);
    }

    @BothEngines
    void anExerciseIsMarkedInTheOutboxToo(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.EXERCISE).texts(PLEA);
        long drills =
                store.read(tx ->
                                tx.one(
                                        "select count(*) as n from outbox where drill = 1",
                                        row -> row.number("n")))
                        .orElseThrow();
        assertThat(drills).isEqualTo(1);
    }

    @BothEngines
    void aDialogueGoesOnAfterTheProgramDied(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA).texts("1");
        hotline.diesAndRestarts(Hotline.sources());
        caller.texts("1");
        assertThat(hotline.sent().getLast()).contains("De quoi s'agit-il");
    }

    @BothEngines
    @DisplayName("R3: a yes to contact is kept with its hours and the place's time zone")
    void aYesToContactIsKept(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).texts(PLEA);
        for (String answer : List.of("1", "1", "2", "30", "1", "Dakar", "00", "1", "1", "2"))
            caller.texts(answer);
        Map<String, String> kept =
                store.read(tx ->
                                tx.one(
                                        "select medium, hours, zone from standing",
                                        row ->
                                                Map.of(
                                                        "medium", row.text("medium"),
                                                        "hours", row.text("hours"),
                                                        "zone", row.text("zone"))))
                        .orElseThrow();
        assertThat(kept)
                .containsEntry("medium", "SMS")
                .containsEntry("hours", "DAYTIME")
                .containsEntry("zone", "Africa/Dakar");
    }

    private static long waiting(Tx tx) {
        return tx.one(
                        "select count(*) as n from outbox where state in ('QUEUED', 'SENDING')",
                        row -> row.number("n"))
                .orElseThrow();
    }
}
