package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;
import org.fanal.flows.model.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations from files; after each turn the session goes through its stored form. */
class ScenariosTest {
    static Stream<String> files() {
        return Deployment.resource("/scenarios/all.txt").lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesAsWritten(String file) {
        Scenario scenario = Scenario.read(file);
        List<Scenario.TurnWanted> played = play(scenario).turns();
        assertThat(played)
                .as(scenario.name() + "\n" + ScenarioText.of(played))
                .isEqualTo(scenario.turns());
    }

    @Test
    @DisplayName("every kind of effect is the outcome of a scenario")
    void everyEffectHasAScenario() {
        Set<Class<?>> seen = new HashSet<>();
        files().forEach(file -> play(Scenario.read(file)).kinds().forEach(seen::add));
        assertThat(seen).containsExactlyInAnyOrder(Effect.class.getPermittedSubclasses());
    }

    @Test
    @DisplayName("the flow 'every' is one line that holds every kind of step, and is walked whole")
    void everyStepHasAScenario() {
        Script script = Deployment.script(Deployment.sources("every"));
        Flow flow = script.flow("every").orElseThrow();
        Set<Class<?>> kinds = new HashSet<>();
        flow.steps().forEach(step -> kinds.add(step.getClass()));
        assertThat(kinds).containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
        List<Effect> effects = play(Scenario.read("every-step.yaml")).effects();
        assertThat(effects.getLast()).isInstanceOf(Effect.End.class);
    }

    record Played(List<Scenario.TurnWanted> turns, List<Effect> effects) {
        Stream<Class<?>> kinds() {
            return effects.stream().map(Effect::getClass);
        }
    }

    static Played play(Scenario scenario) {
        Script script = Deployment.script(Deployment.sources(scenario.deployment()));
        Caller caller = new Caller(script, scenario.flow(), scenario.medium(), scenario.world());
        List<Scenario.TurnWanted> turns = new ArrayList<>();
        for (Scenario.TurnWanted turn : scenario.turns()) {
            int before = caller.effects().size();
            switch (turn.act()) {
                case "opens" -> caller.opens(turn.input());
                case "sends" -> caller.sends(turn.input());
                default -> caller.breaksOff();
            }
            List<String> does =
                    caller.effects().stream()
                            .skip(before)
                            .map(Scenario::line)
                            .flatMap(Optional::stream)
                            .toList();
            turns.add(new Scenario.TurnWanted(turn.act(), turn.input(), caller.screen(), does));
        }
        return new Played(turns, List.copyOf(caller.effects()));
    }
}
