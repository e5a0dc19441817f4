package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.fanal.gateway.channel.Posting;

/** A responder's phone. */
final class Staff {
    private static final String ALERT = "(?s).*\\d+A .*\\d+P .*";
    private final Scenario scenario;
    private final String number;
    private final Operator operator;
    private String last = "";

    Staff(Scenario scenario, String number) {
        this(scenario, number, Operator.of(number));
    }

    private Staff(Scenario scenario, String number, Operator operator) {
        this.scenario = scenario;
        this.number = number;
        this.operator = operator;
    }

    /** The same phone, reached by the other carrier. */
    Staff by(Operator other) {
        return new Staff(scenario, number, other);
    }

    /** The next message to this phone holds all of these. */
    @CanIgnoreReturnValue
    Staff gets(String... parts) {
        scenario.moment();
        last = operator.box(scenario).sentTo(number).text();
        assertThat(last).contains(parts);
        return this;
    }

    /** The next message to this phone is an alert for this place. */
    @CanIgnoreReturnValue
    Staff isRung(String... parts) {
        return gets(parts).matches(ALERT);
    }

    /** As {@link #isRung}; and told beside it, before or after, why it is for the supervisors. */
    @CanIgnoreReturnValue
    Staff isRungAsSupervisor(String... parts) {
        scenario.moment();
        String one = operator.box(scenario).sentTo(number).text();
        String other = operator.box(scenario).sentTo(number).text();
        boolean alertFirst = one.matches(ALERT);
        last = alertFirst ? one : other;
        assertThat(last).contains(parts).matches(ALERT);
        assertThat(alertFirst ? other : one).contains(code()).doesNotMatch(ALERT);
        return this;
    }

    private Staff matches(String pattern) {
        assertThat(last).matches(pattern);
        return this;
    }

    /** No message has ever come to this phone. */
    void gotNothing() {
        assertThat(scenario.sentTo(number)).isEmpty();
    }

    /** No message has ever come to this phone by that carrier. */
    void gotNothing(Operator by) {
        assertThat(by.box(scenario).all()).noneMatch(sent -> sent.to().equals(number));
    }

    /** The last message. */
    String last() {
        return last;
    }

    /** The code of the alert in the last message, after {@code EXERCISE} if that is there. */
    String code() {
        String plain = last.replaceFirst("^EXERCI[SC]E ", "");
        return plain.substring(0, plain.indexOf(' '));
    }

    /** Answers. */
    @CanIgnoreReturnValue
    Staff replies(String text) {
        Posting.Posted posted = operator.text(scenario, number, text);
        assertThat(posted.status()).isEqualTo(200);
        return this;
    }
}
