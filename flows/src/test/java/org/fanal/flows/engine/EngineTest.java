package org.fanal.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.fanal.flows.effect.Effect;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void aCallerComesFromTheFirstQuestionToTheLast() {
        Caller caller = Caller.onUssd();
        caller.opens();
        for (String input : new String[] {"1", "1", "1", "17", "1", "Ndar", "00", "2"})
            caller.sends(input);
        assertThat(caller.screen()).endsWith("\nMerci. Au revoir.");
        assertThat(caller.effects(Effect.FileReport.class)).hasSize(1);
        assertThat(caller.session().ended()).isTrue();
    }
}
