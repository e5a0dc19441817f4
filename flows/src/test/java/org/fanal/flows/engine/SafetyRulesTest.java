package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.load.Keys;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyRulesTest {
    private static final Script SCRIPT = Deployment.script();
    private static final World WORLD = Deployment.world();
    private static final Engine ENGINE = new Engine();

    private static final List<String> INPUTS =
            List.of("1", "2", "3", "17", "30", "00", "Dakar", "xyz", "98");

    @Test
    @DisplayName("R2: the first question after the language asks whether it is safe")
    void safetyIsAskedFirst() {
        assertThat(Caller.onUssd().opens().sends("1").screen())
                .startsWith("Pouvez-vous parler sans danger ?");
    }

    @Test
    @DisplayName("R2: by SMS the quiet way says nothing more, and says so to who sends")
    void theQuietWayIsSilent() {
        Caller caller = Caller.onSms().opens("hello").sends("1", "2");
        int before = caller.effects().size();
        caller.sends("1");
        assertThat(caller.effects().subList(before, caller.effects().size()))
                .noneMatch(Effect.Reply.class::isInstance);
        assertThat(caller.session().never()).isTrue();
    }

    @Test
    @DisplayName("R3: who is not asked has not allowed us to write or call")
    void notAskedIsNo() {
        Caller caller = Caller.onUssd().opens().sends("1", "1", "1").breaksOff();
        assertThat(caller.effects(Effect.Contact.class)).isEmpty();
        assertThat(caller.session().told().wish().allowed()).isFalse();
    }

    @Test
    @DisplayName("R5: by SMS the last text tells to delete the messages, once; a screen does not")
    void theReminderComesOnceAndBySmsAlone() {
        String[] inputs = {"1", "1", "2", "30", "2", "Dakar", "00", "2"};
        Caller sms = Caller.onSms().opens("hello").sends(inputs);
        assertThat(sms.effects(Effect.Reply.class))
                .filteredOn(reply -> reply.text().contains("effacer"))
                .singleElement()
                .isEqualTo(sms.effects(Effect.Reply.class).getLast());
        assertThat(Caller.onUssd().opens().sends(inputs).transcript()).doesNotContain("effacer");
    }

    @Test
    @DisplayName("R5: a last text with an @sms variant tells so itself")
    void anOwnVariantIsTheReminder() {
        Map<String, String> sources = Deployment.sources("deployment");
        sources.merge("languages/fr.yaml", "  bye.text@sms: \"Merci. Rien.\"\n", String::concat);
        Caller caller =
                new Caller(Deployment.script(sources), "hotline", Medium.SMS, WORLD)
                        .opens("hello")
                        .sends("1", "2", "2");
        assertThat(caller.screen()).isEqualTo("Merci. Rien.");
    }

    @Test
    @DisplayName("R6: a redial looks like a first call")
    void aRedialLooksLikeAFirstCall() {
        Turn first = ENGINE.open(SCRIPT, "hotline", Medium.USSD, Optional.empty(), WORLD);
        Caller.onUssd().opens().sends("1", "1", "1").breaksOff();
        assertThat(ENGINE.open(SCRIPT, "hotline", Medium.USSD, Optional.empty(), WORLD))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    @DisplayName(
            "R7: 0 leaves from every step, neutrally, and what was urgent is filed and flagged")
    void zeroLeavesFromEveryStep(Medium medium) {
        Map<String, Session> states = everyState(medium);
        assertThat(states).hasSizeGreaterThan(12);
        states.forEach((where, session) -> leaves(where, session, medium));
    }

    private static void leaves(String where, Session session, Medium medium) {
        Turn turn = ENGINE.step(SCRIPT, session, " 0 ", WORLD);
        assertThat(turn.after().ending()).as(where).contains(Ending.EXIT);
        assertThat(turn.effects()).as(where).endsWith(new Effect.End(Ending.EXIT));
        List<Effect> replies =
                turn.effects().stream().filter(Effect.Reply.class::isInstance).toList();
        boolean silent = medium == Medium.SMS && session.never();
        if (silent) assertThat(replies).as(where).isEmpty();
        else
            assertThat(replies).as(where).containsExactly(new Effect.Reply(neutral(session), true));
        boolean urgent = session.told().variable("urgency").isPresent();
        List<Filing> filings = filings(turn);
        if (urgent && !session.progress().reported())
            assertThat(filings)
                    .as(where)
                    .singleElement()
                    .matches(filing -> filing.partial() && filing.flagged());
        else assertThat(filings).as(where).isEmpty();
    }

    private static String neutral(Session session) {
        String language = session.language().isEmpty() ? "fr" : session.language();
        return SCRIPT.catalogues().find("exit.text", language, session.medium()).orElseThrow();
    }

    @Test
    @DisplayName("R7: after leaving nothing more is said or done")
    void afterLeavingThereIsSilence() {
        Session left = Caller.onUssd().opens().sends("1", "0").session();
        assertThat(ENGINE.step(SCRIPT, left, "1", WORLD).effects()).isEmpty();
        assertThat(ENGINE.breakOff(SCRIPT, left, WORLD).effects()).isEmpty();
    }

    @Test
    @DisplayName("R7: who leaves takes back the leave to be contacted")
    void whoLeavesIsNotContacted() {
        Session asked =
                Caller.onUssd().opens().sends("1", "1", "1", "17", "1", "Dakar", "00").session();
        Session allowed =
                asked.with(
                        asked.told()
                                .wishing(
                                        new ContactWish(
                                                true,
                                                Optional.of(Medium.SMS),
                                                ContactWish.Hours.ANY)));
        assertThat(ENGINE.step(SCRIPT, allowed, "0", WORLD).effects())
                .contains(new Effect.Contact(ContactWish.NONE));
    }

    @Test
    @DisplayName("R9: no carrier's word is a key")
    void carriersWordsAreKnown() {
        assertThat(List.of("STOP", "End", "cancel", "QUIT", "yes", "Help", " stop "))
                .allMatch(Keys::reserved);
        assertThat(Keys.reserved("1")).isFalse();
    }

    @Test
    @DisplayName("R10: nothing that a caller said is printed")
    void nothingSaidIsPrinted() {
        Caller caller =
                Caller.onSms().opens("secretword").sends("1", "1", "1", "secretword", "00", "1");
        caller.sends("secretword", "secretword", "secretword");
        assertThat(caller.session().toString()).doesNotContain("secretword");
        assertThat(caller.effects().toString()).doesNotContain("secretword");
        assertThat(Typed.of("secretword").toString()).doesNotContain("secretword");
        Turn turn = ENGINE.breakOff(SCRIPT, caller.session(), WORLD);
        assertThat(turn.toString()).doesNotContain("secretword");
        assertThat(filings(turn)).hasSize(1);
    }

    @Test
    @DisplayName("R11: nothing must be said to get help, and not said is told from not asked")
    void nothingMustBeSaid() {
        Caller caller =
                Caller.onUssd().opens().sends("1", "1", "2", "00", "2", "?!", "-", "00", "2");
        Filing filing = caller.effects(Effect.FileReport.class).getFirst().filing();
        assertThat(filing.answers())
                .containsEntry("age", Filing.DECLINED)
                .containsEntry("landmark", Filing.DECLINED);
        assertThat(filing.place()).isEmpty();
        Caller early = Caller.onUssd().opens().sends("1", "1", "2").breaksOff();
        assertThat(early.effects(Effect.FileReport.class).getFirst().filing().answers())
                .doesNotContainKey("age");
    }

    @Test
    @DisplayName("R12: a consent is kept with its wording and language")
    void aConsentIsKeptWithItsWording() {
        Caller caller = Caller.onUssd().opens().sends("2", "1", "1", "00", "1");
        assertThat(caller.effects(Effect.Consent.class))
                .containsExactly(new Effect.Consent("police", true, "police.question", "wo"));
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    @DisplayName("R13: yes or no to the police changes nothing but that")
    void thePoliceChangeNothingElse(Medium medium) {
        List<List<String>> after =
                List.of(
                        List.of("Dakar", "port", "1", "1", "1"),
                        List.of("xyz", "abc", "00", "2"),
                        List.of("Dakar", "0"),
                        List.of());
        for (List<String> rest : after) {
            List<Effect> yes = withPolice("1", rest, medium);
            List<Effect> no = withPolice("2", rest, medium);
            assertThat(yes).isEqualTo(no);
        }
    }

    /** All effects of a conversation, the consent to the police made alike. */
    private static List<Effect> withPolice(String answer, List<String> rest, Medium medium) {
        Caller caller = new Caller(SCRIPT, "hotline", medium, WORLD).opens("hello");
        caller.sends("1", "1", "1", "17", answer).sends(rest.toArray(String[]::new));
        caller.breaksOff();
        return caller.effects().stream().map(SafetyRulesTest::alike).toList();
    }

    private static Effect alike(Effect effect) {
        return switch (effect) {
            case Effect.Consent c ->
                    new Effect.Consent(c.purpose(), true, c.wording(), c.language());
            case Effect.FileReport report -> {
                Filing f = report.filing();
                yield new Effect.FileReport(
                        new Filing(
                                f.form(),
                                f.urgency(),
                                f.place(),
                                f.child(),
                                Decision.NOT_ASKED,
                                f.language(),
                                f.partial(),
                                f.flagged(),
                                f.answers()));
            }
            default -> effect;
        };
    }

    @Test
    @DisplayName("R15: an age not said is in doubt, and in doubt it is a child")
    void anUnknownAgeIsAChild() {
        for (String age : List.of("00", "17", "1"))
            assertThat(filed(age)).matches(Filing::child).matches(f -> critical(f));
        assertThat(filed("18")).matches(filing -> !filing.child());
        assertThat(filed("18").urgency()).isEqualTo(Urgency.HIGH);
    }

    private static boolean critical(Filing filing) {
        return filing.urgency() == Urgency.CRITICAL;
    }

    private static Filing filed(String age) {
        Caller caller = Caller.onUssd().opens().sends("1", "1", "2", age, "2", "Dakar", "00", "2");
        return caller.effects(Effect.FileReport.class).getFirst().filing();
    }

    @Test
    @DisplayName("R22: by SMS no shelter is ever named")
    void noShelterBySms() {
        assertThat(Refer.need("shelter", Medium.SMS)).isEqualTo("hotline");
        assertThat(Refer.need("shelter", Medium.USSD)).isEqualTo("shelter");
        assertThat(Refer.need("legal", Medium.SMS)).isEqualTo("legal");
    }

    /** Every step at which a caller can stand, with a session for each. */
    private static Map<String, Session> everyState(Medium medium) {
        Map<String, Session> states = new LinkedHashMap<>();
        List<Session> open = new ArrayList<>();
        open.add(ENGINE.open(SCRIPT, "hotline", medium, Optional.empty(), WORLD).after());
        while (!open.isEmpty()) {
            Session session = open.removeLast();
            if (session.ended() || states.putIfAbsent(where(session), session) != null) continue;
            for (String input : INPUTS)
                open.add(ENGINE.step(SCRIPT, session, input, WORLD).after());
        }
        return states;
    }

    private static String where(Session session) {
        return session.at()
                + " "
                + session.language()
                + " "
                + session.told().variable("urgency").orElse("-")
                + session.never();
    }

    private static List<Filing> filings(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.FileReport.class::isInstance)
                .map(effect -> ((Effect.FileReport) effect).filing())
                .toList();
    }
}
