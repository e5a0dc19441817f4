package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.fanal.gateway.channel.Posting;

/** A responder's phone on the Senegalese network. */
final class Staff {
    private final Scenario scenario;
    private final String number;
    private String last = "";

    Staff(Scenario scenario, String number) {
        this.scenario = scenario;
        this.number = number;
    }

    /** The next message to this phone holds all of these. */
    @CanIgnoreReturnValue
    Staff gets(String... parts) {
        scenario.moment();
        last = scenario.carrier().sent().sentTo(number).text();
        assertThat(last).contains(parts);
        return this;
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
        Posting.Posted posted = scenario.hooks().texts(number, "21512", text);
        assertThat(posted.status()).isEqualTo(200);
        return this;
    }
}
