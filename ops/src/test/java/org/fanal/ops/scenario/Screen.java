package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.africastalking.UssdDialogue;

/** What a caller sees while a USSD dialogue is open. */
final class Screen {
    private final Scenario scenario;
    private final UssdDialogue dialogue;

    Screen(Scenario scenario, UssdDialogue dialogue) {
        this.scenario = scenario;
        this.dialogue = dialogue;
    }

    /** The screen holds all of these. */
    @CanIgnoreReturnValue
    Screen sees(String... parts) {
        assertThat(dialogue.screen()).contains(parts);
        return this;
    }

    /** The screen holds nothing of this. */
    @CanIgnoreReturnValue
    Screen seesNot(String... parts) {
        assertThat(dialogue.screen()).doesNotContain(parts);
        return this;
    }

    /** The screen puts the question of this key, from its beginning. */
    @CanIgnoreReturnValue
    Screen isAsked(String key, String language) {
        String question = scenario.text(key, language, Medium.USSD);
        return sees(question.substring(0, Math.min(30, question.length())));
    }

    /** Enters these, one after the other. */
    @CanIgnoreReturnValue
    Screen presses(String... inputs) {
        for (String input : inputs) {
            var _ = dialogue.presses(input);
        }
        return this;
    }

    /** No key can be pressed any more. */
    @CanIgnoreReturnValue
    Screen isOver() {
        assertThat(dialogue.over()).as("over: %s", dialogue.screen()).isTrue();
        return this;
    }

    /** The carrier says that the dialogue broke off. */
    @CanIgnoreReturnValue
    Screen breaksOff() {
        assertThat(dialogue.breaksOff().status()).isEqualTo(200);
        return this;
    }

    /** After a restart: the carrier repeats its last request to the new address. */
    @CanIgnoreReturnValue
    Screen afterRestart() {
        var _ = dialogue.carriedTo(scenario.hooks());
        return this;
    }

    String shown() {
        return dialogue.screen();
    }

    UssdDialogue dialogue() {
        return dialogue;
    }
}
