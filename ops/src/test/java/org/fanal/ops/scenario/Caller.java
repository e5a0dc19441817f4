package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.fanal.gateway.channel.Posting;

/** A caller's phone on the Senegalese network. */
final class Caller {
    private static final String CODE = "*384*96#";
    private static final String SMS = "21512";
    private final Scenario scenario;
    private final String number;

    Caller(Scenario scenario, String number) {
        this.scenario = scenario;
        this.number = number;
    }

    /** Dials the code. */
    Screen dials() {
        return new Screen(scenario, scenario.hooks().dials(number, CODE));
    }

    /** Writes to the hotline's number. */
    @CanIgnoreReturnValue
    Caller texts(String text) {
        Posting.Posted posted = scenario.hooks().texts(number, SMS, text);
        assertThat(posted.status()).isEqualTo(200);
        return this;
    }

    /** The next message to this phone holds all of these. */
    @CanIgnoreReturnValue
    Caller gets(String... parts) {
        scenario.moment();
        assertThat(scenario.carrier().sent().sentTo(number).text()).contains(parts);
        return this;
    }
}
