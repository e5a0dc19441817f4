package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.channel.Posting;

/** A caller's phone. */
final class Caller {
    private static final String CODE = "*384*96#";

    /** French, safe, held, 30 years old, no police, Dakar, no landmark, no contact. */
    private static final List<String> ANSWERS =
            List.of("1", "1", "1", "30", "2", "Ndakaaru", "00", "2");

    private final Scenario scenario;
    private final String number;
    private final Operator operator;
    private String last = "";

    Caller(Scenario scenario, String number) {
        this.scenario = scenario;
        this.number = number;
        this.operator = Operator.of(number);
    }

    /** What an adult held in Dakar answers, who wants neither police nor contact. */
    static List<String> answers() {
        return ANSWERS;
    }

    /** Dials the code. */
    Screen dials() {
        return new Screen(scenario, scenario.hooks().dials(number, CODE));
    }

    /** Dials the code with digits behind it: that of a radio show, say. */
    Screen dials(String suffix) {
        return new Screen(scenario, scenario.hooks().dials(number, CODE, suffix));
    }

    /** Dials and gives all of {@link #answers}. */
    @CanIgnoreReturnValue
    Screen dialsAndTellsAll() {
        return dials().presses(ANSWERS.toArray(String[]::new)).isOver();
    }

    /** Writes to the hotline's number. */
    @CanIgnoreReturnValue
    Caller texts(String text) {
        Posting.Posted posted = operator.text(scenario, number, text);
        assertThat(posted.status()).isEqualTo(200);
        return this;
    }

    /** The next message to this phone holds all of these. */
    @CanIgnoreReturnValue
    Caller gets(String... parts) {
        assertThat(next()).contains(parts);
        return this;
    }

    /** The next message to this phone puts the question of this key. */
    @CanIgnoreReturnValue
    Caller isAsked(String key, String language) {
        return gets(scenario.text(key, language, Medium.SMS));
    }

    /** The next message to this phone. */
    String next() {
        scenario.moment();
        last = operator.box(scenario).sentTo(number).text();
        return last;
    }

    /** The last message. */
    String last() {
        return last;
    }

    /** What was written is not answered. */
    void hearsNothing() {
        scenario.moment();
        scenario.settle();
        assertThat(operator.box(scenario).untaken()).noneMatch(sent -> sent.to().equals(number));
    }

    /** No message has ever come to this phone. */
    void gotNothing() {
        assertThat(scenario.sentTo(number)).isEmpty();
    }

    String number() {
        return number;
    }
}
