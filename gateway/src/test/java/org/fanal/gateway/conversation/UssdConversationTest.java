package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class UssdConversationTest {
    /** French, safe, held, 17 years, no police, Dakar, a landmark, no contact. */
    private static final String[] WHOLE = {
        "1", "1", "1", "17", "2", "Dakar", "marche Sandaga", "2"
    };

    @BothEngines
    void aWholeDialogueBecomesAReport(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials();
        assertThat(caller.sees()).contains("Langue", "1 Francais", "2 Wolof");
        caller.presses(WHOLE);
        assertThat(caller.isOver()).isTrue();
        ReportRow report = hotline.filings().getFirst();
        assertThat(hotline.filings()).hasSize(1);
        assertThat(report.form()).isEqualTo("held");
        assertThat(report.urgency()).isEqualTo("CRITICAL");
        assertThat(report.place()).isEqualTo("SN-DK");
        assertThat(report.child()).isTrue();
        assertThat(report.police()).isEqualTo("NO");
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.partial()).isFalse();
        assertThat(report.answers()).containsEntry("landmark", "marche Sandaga");
        assertThat(hotline.events(ConversationKinds.REPORT_FILED)).hasSize(1);
        assertThat(hotline.events(ConversationKinds.CONSENT_DECIDED).getFirst())
                .containsEntry("purpose", "police")
                .containsEntry("given", "false");
        assertThat(hotline.events(ConversationKinds.CONVERSATION_ENDED).getFirst())
                .containsEntry("how", "FINISHED");
    }

    @BothEngines
    @DisplayName("R26: what the carrier repeats gets the same screen and changes nothing")
    void aRepeatedRequestGetsTheSameScreen(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1", "1");
        String before = caller.sees();
        assertThat(caller.repeats().sees()).isEqualTo(before);
        assertThat(caller.posts(caller.session(), "").text()).contains("Langue");
        assertThat(caller.posts(caller.session(), "1").text()).contains("danger");
        caller.presses("1");
        assertThat(caller.sees()).contains("Combien");
        caller.presses("17", "2", "Dakar", "marche", "2");
        String last = caller.sees();
        assertThat(caller.repeats().sees()).isEqualTo(last);
        assertThat(caller.isOver()).isTrue();
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.count("conversation")).isEqualTo(1);
    }

    @BothEngines
    void whatOneDialogueEnteredLiesTogether(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1", "1");
        assertThat(caller.sees()).isNotEmpty();
        List<String> begins =
                store.<List<String>>read(tx ->
                        tx.list(
                                "select key from inbound order by key",
                                row -> HexFormat.of().formatHex(row.bytes("key"), 0, 8)));
        long dialogue =
                store.<Long>read(tx ->
                        tx.one("select id from conversation", row -> row.number("id"))
                                .orElseThrow());
        assertThat(begins).hasSize(3).containsOnly("%016x".formatted(dialogue));
    }

    @BothEngines
    void anInputMayHoldAStar(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER)
                .dials()
                .presses("1", "1", "1", "17", "2", "Dakar", "rue 5*7", "2");
        assertThat(hotline.filings().getFirst().answers()).containsEntry("landmark", "rue 5*7");
    }

    @BothEngines
    void theSameKeyTwiceIsNoRepeatWhereOnlyTheLastInputIsTold(TestStore store) {
        Hotline hotline = new Hotline(store);
        for (String input : List.of("", "1", "1", "1", "17", "2", "Dakar", "Sandaga", "2")) {
            UssdScreen _ =
                    hotline.receiver()
                            .ussd(
                                    hotline.channel(),
                                    new Inbound.Ussd("sim-1", Hotline.CALLER, input, false))
                            .await();
        }
        assertThat(hotline.filings()).hasSize(1);
    }

    @BothEngines
    void theEndNoticeFilesWhatWasUrgent(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1", "17");
        caller.hangsUp();
        caller.hangsUp();
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isTrue();
        assertThat(hotline.filings().getFirst().form()).isEqualTo("held");
        assertThat(hotline.events(ConversationKinds.CONVERSATION_ENDED))
                .hasSize(1)
                .first()
                .extracting(references -> references.get("how"))
                .isEqualTo("BROKEN_OFF");
    }

    @BothEngines
    void threeMinutesOfSilenceFileWhatWasUrgent(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1");
        hotline.advance(Duration.ofMinutes(2));
        caller.presses("17");
        hotline.advance(Duration.ofMinutes(2));
        assertThat(hotline.filings()).isEmpty();
        hotline.advance(Duration.ofMinutes(1));
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isTrue();
        assertThat(hotline.filings().getFirst().answers()).containsEntry("age", "17");
    }

    @BothEngines
    @DisplayName("R24: a dial that leads nowhere is a contact, and no report")
    void anAbandonedDialCountsAndFilesNothing(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials();
        hotline.advance(Duration.ofMinutes(4));
        assertThat(hotline.events(ConversationKinds.CONVERSATION_BEGAN)).hasSize(1);
        assertThat(hotline.events(ConversationKinds.CONVERSATION_ENDED)).hasSize(1);
        assertThat(hotline.filings()).isEmpty();
    }

    @BothEngines
    @DisplayName("R6: a redial looks like a first call, and what was urgent before is filed")
    void aRedialLooksLikeAFirstCall(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials();
        String first = caller.sees();
        caller.presses("1", "1", "1", "17");
        caller.dials();
        assertThat(caller.sees()).isEqualTo(first);
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isTrue();
        caller.presses(WHOLE);
        assertThat(hotline.filings()).hasSize(2);
        assertThat(caller.dials().sees()).isEqualTo(first);
    }

    @BothEngines
    @DisplayName("R7: 0 leaves from every screen, neutrally, and nothing is ever sent")
    void exitLeavesFromEveryScreen(TestStore store) {
        Hotline hotline = new Hotline(store);
        for (int depth = 0; depth < WHOLE.length; depth++) {
            Handset caller = hotline.handset(number(depth)).dials();
            for (int i = 0; i < depth; i++) caller.presses(WHOLE[i]);
            caller.presses("0");
            assertThat(caller.isOver()).isTrue();
            assertThat(caller.sees()).doesNotContain("danger", "police", "Dakar");
        }
        hotline.advance(Duration.ofDays(1));
        assertThat(hotline.count("outbox")).isZero();
        assertThat(hotline.sent()).isEmpty();
        assertThat(hotline.events(ConversationKinds.CONVERSATION_ENDED))
                .hasSize(WHOLE.length)
                .allSatisfy(references -> assertThat(references).containsEntry("how", "EXIT"));
        assertThat(hotline.filings())
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.flagged()).isTrue());
    }

    @BothEngines
    @DisplayName("R2: the quiet way asks for help with one key, and nothing is ever sent back")
    void theQuietWaySendsNothing(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials().presses("1", "2", "1");
        ReportRow report = hotline.filings().getFirst();
        assertThat(report.form()).isEqualTo("silent");
        assertThat(report.urgency()).isEqualTo("CRITICAL");
        hotline.advance(Duration.ofDays(1));
        assertThat(hotline.count("outbox")).isZero();
    }

    @BothEngines
    @DisplayName("R8: a report by USSD leaves no message, even where contact by SMS was allowed")
    void ussdLeavesNoMessage(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials().presses(most()).presses("1", "1", "1");
        assertThat(hotline.filings()).hasSize(1);
        hotline.advance(Duration.ofDays(1));
        assertThat(hotline.count("outbox")).isZero();
        assertThat(hotline.count("standing")).isEqualTo(1);
    }

    @BothEngines
    void anExerciseIsMarkedAsOne(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.EXERCISE).dials().presses(WHOLE);
        hotline.handset(Hotline.CALLER).dials().presses(WHOLE);
        assertThat(hotline.filings()).extracting(ReportRow::drill).containsExactly(true, false);
    }

    @BothEngines
    void aDialogueGoesOnAfterTheProgramDied(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1", "17");
        hotline.diesAndRestarts(Hotline.sources());
        assertThat(caller.repeats().sees()).contains("police");
        caller.presses("2", "Dakar", "marche", "2");
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isFalse();
    }

    @BothEngines
    void whatBrokeOffWhileTheProgramWasAwayIsFiledWhenItIsBack(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1", "17");
        hotline.diesAndRestarts(Hotline.sources());
        hotline.advance(Duration.ofMinutes(11));
        assertThat(hotline.filings()).hasSize(1);
        assertThat(hotline.filings().getFirst().partial()).isTrue();
    }

    @BothEngines
    void anOpenDialogueKeepsItsTextsWhereThoseWhoRunItChangeThem(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses("1");
        Map<String, String> changed = changed();
        hotline.reload(changed);
        caller.presses("1");
        assertThat(caller.sees()).contains("De quoi s'agit-il");
        hotline.diesAndRestarts(changed);
        caller.presses("1");
        assertThat(caller.sees()).contains("Combien d'ann");
        Handset other = hotline.handset(number(1)).dials().presses("1", "1");
        assertThat(other.sees()).contains("Qu'y a-t-il ?");
    }

    @BothEngines
    void whatWasToldOnAChannelThatIsGoneIsReported(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1", "17");
        hotline.restartsWith("another", Set.of(Audience.values()));
        hotline.advance(Duration.ofMinutes(4));
        assertThat(hotline.filings()).hasSize(1);
    }

    @BothEngines
    @DisplayName("R18: after an erasure the dialogue is a first call, and no loop stumbles over it")
    void afterAnErasureTheDialogueIsAFirstCall(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials();
        String first = caller.sees();
        caller.presses("1", "1", "1");
        Handset gone = hotline.handset(number(1)).dials().presses("1", "1", "1");
        store.write(tx -> {
            for (Handset each : List.of(caller, gone))
                store.vault().erase(tx, store.vault().subjectOf(tx, each.number()).id());
            return true;
        });
        assertThat(caller.presses("17").sees()).isEqualTo(first);
        hotline.advance(Duration.ofMinutes(10));
        assertThat(hotline.count("conversation where status = 'OPEN'")).isZero();
        assertThat(hotline.count("filing")).isZero();
    }

    @BothEngines
    void oneConversationThatCannotBeReadDoesNotKeepTheOthers(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(number(1)).dials().presses("1", "1", "1");
        store.write(tx -> tx.update("update conversation set script = 'lost'"));
        hotline.handset(Hotline.CALLER).dials().presses("1", "1", "1");
        hotline.advance(Duration.ofMinutes(4));
        assertThat(hotline.filings()).hasSize(1);
    }

    @BothEngines
    void theStoreKeepsTheScriptsThatOpenConversationsNeed(TestStore store) {
        Hotline hotline = new Hotline(store);
        hotline.handset(Hotline.CALLER).dials().presses("1");
        hotline.reload(changed("one"));
        hotline.reload(changed("two"));
        hotline.reload(changed("three"));
        assertThat(hotline.count("script")).isEqualTo(3);
        hotline.advance(Duration.ofMinutes(4));
        hotline.reload(changed("four"));
        assertThat(hotline.count("script")).isEqualTo(2);
    }

    @BothEngines
    @DisplayName("R26: what a carrier repeats is known for seven days, and then forgotten")
    void repeatsAreForgottenAfterSevenDays(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses(WHOLE);
        hotline.advance(Requests.KEPT);
        purge(hotline);
        assertThat(caller.repeats().sees()).contains("Merci");
        hotline.advance(Duration.ofSeconds(1));
        purge(hotline);
        assertThat(hotline.count("inbound")).isZero();
    }

    @BothEngines
    void withoutAStoreTheCallerIsGivenANumber(TestStore store) {
        Hotline hotline = new Hotline(store);
        UssdScreen screen =
                hotline.receiver()
                        .unavailable(
                                hotline.channel(),
                                new Inbound.Ussd("x", Hotline.CALLER, "1", true));
        assertThat(screen.ends()).isTrue();
        assertThat(screen.text()).contains("+221338000001").hasSizeLessThanOrEqualTo(160);
    }

    @BothEngines
    void aKeyAfterTheEndIsToldNothing(TestStore store) {
        Hotline hotline = new Hotline(store);
        Handset caller = hotline.handset(Hotline.CALLER).dials().presses(WHOLE).presses("1");
        assertThat(caller.isOver()).isTrue();
        assertThat(caller.sees()).isNotEmpty().doesNotContain("Merci");
        assertThat(hotline.filings()).hasSize(1);
    }

    private static void purge(Hotline hotline) {
        var _ = hotline.receiver().purge().await();
    }

    private static Map<String, String> changed() {
        return changed("Qu'y a-t-il ?");
    }

    private static Map<String, String> changed(String question) {
        Map<String, String> changed = Hotline.sources();
        var _ =
                changed.computeIfPresent(
                        "languages/fr.yaml",
                        (_, text) -> text.replace("De quoi s'agit-il ?", question));
        return changed;
    }

    private static String[] most() {
        return Arrays.copyOf(WHOLE, WHOLE.length - 1);
    }

    private static Msisdn number(int i) {
        return new Msisdn("+22178000" + (1000 + i));
    }
}
