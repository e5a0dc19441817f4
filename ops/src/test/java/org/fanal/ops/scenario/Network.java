package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fanal.gateway.outbound.MessageClass.CAMPAIGN;

import java.time.Duration;
import java.util.function.Supplier;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.africastalking.UssdDialogue;
import org.fanal.gateway.store.TestStore;

/** A network that posts a request once more, as it was, where we could not take it. */
final class Network {
    private static final int TRIES = 4;
    private static final String FALLBACK = "+221338000001";
    private static final Duration WORTH = Duration.ofHours(1);
    private static int ids;
    private final Scenario scenario;

    Network(Scenario scenario) {
        this.scenario = scenario;
    }

    /** A whole dialogue, from the code to the last key; gives what the handset shows in the end. */
    String dialogue(String number, String... inputs) {
        UssdDialogue dialogue = taken(scenario.hooks().dials(number, "*384*96#"));
        for (String input : inputs) {
            UssdDialogue after = taken(dialogue.presses(input));
            assertThat(after).isSameAs(dialogue);
        }
        return dialogue.screen();
    }

    /** A message to the hotline. */
    void text(String number, String text) {
        String id = "swept-" + ids++;
        insist(() -> scenario.hooks().texts(id, number, "21512", text));
    }

    /** A campaign's message, put into the outbox by one who tries again until it is. */
    void campaign(String number, String text) {
        Letters letters = new Letters(scenario);
        for (int n = 0; n < TRIES; n++) {
            if (TestStore.await(letters.put(CAMPAIGN, number, text, WORTH).otherwise(0L)) != 0)
                return;
        }
        throw new AssertionError("not taken: " + text);
    }

    private static UssdDialogue taken(UssdDialogue dialogue) {
        for (int n = 0; n < TRIES && dialogue.screen().contains(FALLBACK); n++) {
            var _ = dialogue.repeats();
        }
        assertThat(dialogue.screen()).doesNotContain(FALLBACK);
        return dialogue;
    }

    private static void insist(Supplier<Posted> post) {
        Posted posted = post.get();
        for (int n = 0; n < TRIES && posted.status() == 503; n++) posted = post.get();
        assertThat(posted.status()).isEqualTo(200);
    }
}
