package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Script;
import org.fanal.flows.session.Session;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Engine ENGINE = new Engine();
    private static final World WORLD = Deployment.world();

    @Test
    void aFlowThatIsNotThereIsRefused() {
        assertThatThrownBy(() ->
                        ENGINE.open(
                                Deployment.script(),
                                "nowhere",
                                Medium.USSD,
                                Optional.empty(),
                                WORLD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSessionOfAnotherVersionIsRefused() {
        Session session = Caller.onUssd().opens().session();
        Script other = Deployment.script(Deployment.sources("every"));
        assertThatThrownBy(() -> ENGINE.step(other, session, "1", WORLD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("load that version");
    }

    @Test
    void aScriptLoadedAgainFromItsSourcesGoesOnWithTheSession() {
        Script script = Deployment.script();
        Script again = Deployment.script(script.sources());
        Session session = Caller.onUssd().opens().session();
        assertThat(ENGINE.step(again, session, "1", WORLD))
                .isEqualTo(ENGINE.step(script, session, "1", WORLD));
    }

    @Test
    void whatIsUrgentAndComesToTheEndWithoutReportIsFiledInPart() {
        Caller caller =
                flow("""
                  - { id: s, set: { urgency: high, form: other } }
                  - { id: e, end: bye.text }
                """)
                        .opens();
        Filing filing = filing(caller);
        assertThat(filing.partial()).isTrue();
        assertThat(filing.flagged()).isFalse();
        assertThat(filing.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(caller.session().ending()).contains(Ending.FINISHED);
    }

    @Test
    void afterTheReportNothingIsFiledByBreakingOff() {
        Caller caller =
                flow("""
                  - { id: s, set: { urgency: critical, form: other } }
                  - { id: r, report: { form: "${form}", urgency: "${urgency}" } }
                  - { id: q, ask: place.question, answer: { save: x, as: text } }
                  - { id: p, ask: place.question, answer: { save: y, as: text } }
                  - { id: e, end: bye.text }
                """)
                        .opens()
                        .sends("more")
                        .breaksOff();
        assertThat(caller.effects(Effect.FileReport.class)).hasSize(1);
    }

    @Test
    void anUrgencyThatCannotBeReadIsHigh() {
        Caller caller =
                flow("""
                  - { id: r, report: { form: x, urgency: "${urgency!'soon'}" } }
                  - { id: e, end: bye.text }
                """)
                        .opens();
        assertThat(filing(caller).urgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void aPlaceThatIsNoneIsLeftEmpty() {
        Caller caller =
                flow("""
                  - { id: r, report: { form: x, urgency: high, place: Atlantis } }
                  - { id: e, end: bye.text }
                """)
                        .opens();
        assertThat(filing(caller).place()).isEmpty();
    }

    @Test
    void theFirstBranchThatHoldsCounts() {
        Caller caller =
                flow("""
                  - id: w
                    when:
                      - { if: "form??", set: { form: first } }
                      - { if: "!(form??)", set: { form: second } }
                      - { if: "!(form??)", set: { form: third } }
                  - { id: r, report: { form: "${form}", urgency: normal } }
                  - { id: e, end: bye.text }
                """)
                        .opens();
        assertThat(filing(caller).form()).isEqualTo("second");
    }

    @Test
    void aLanguageThatLacksATextFallsBackToTheDefaultOne() {
        Map<String, String> sources = Deployment.sources("deployment");
        sources.merge("languages/wo.yaml", "", (text, none) -> text.replaceFirst("  safe.*\n", ""));
        Caller caller = new Caller(Deployment.script(sources), "hotline", Medium.USSD, WORLD);
        assertThat(caller.opens().sends("2").screen())
                .isEqualTo("Pouvez-vous parler sans danger ?\n1 Waaw\n2 Déedéet");
    }

    @Test
    void whatTheFirstMessageSaysAnswersNothing() {
        Caller caller = Caller.onSms().opens("1");
        assertThat(caller.screen()).startsWith("Langue ?");
        assertThat(caller.session().told().words()).isEqualTo("1");
        assertThat(caller.session().language()).isEmpty();
    }

    @Test
    void whoOpensWithTheKeyThatLeavesIsToldNothing() {
        Caller caller = Caller.onSms().opens("0");
        assertThat(caller.screen()).isEqualTo("Ce service n'est pas disponible dans votre zone.");
        assertThat(caller.session().ending()).contains(Ending.EXIT);
    }

    private static Filing filing(Caller caller) {
        List<Effect.FileReport> reports = caller.effects(Effect.FileReport.class);
        assertThat(reports).hasSize(1);
        return reports.getFirst().filing();
    }

    private static Caller flow(String steps) {
        Map<String, String> sources = Deployment.sources("deployment");
        sources.put("flows/hotline.yaml", "flow: hotline\nsteps:\n" + steps);
        return new Caller(Deployment.script(sources), "hotline", Medium.USSD, WORLD);
    }
}
