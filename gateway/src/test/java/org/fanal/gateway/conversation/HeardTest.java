package org.fanal.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.session.Position;
import org.fanal.flows.session.Progress;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {
    private static final Session SESSION =
            new Session(
                    "v",
                    Medium.USSD,
                    "fr",
                    new Position("hotline", "safe", List.of(), 0, "", 0),
                    Told.NOTHING,
                    new Progress(false, false, Optional.<Ending>empty()));

    @ParameterizedTest
    @CsvSource({
        // heard, text, the input it brings
        "'',      '1',            '1'",
        "'1',     '1*2',          '2'",
        "'1*2',   '1*2*12 rue',   '12 rue'",
        "'1*2',   '1*2*rue 5*7',  'rue 5*7'",
        "'1*2',   '1*2*',         ''",
        "'1',     '1*1',          '1'",
        "'1*1',   '1*1*1',        '1'",
        "'1*a*b', '1*a*b*0',      '0'",
        // requests we never saw: not one we know goes on, so it is no answer by itself
        "'',      '1*2',          '1*2'",
        "'1',     '1*2*3',        '2*3'",
        // what does not go on from what we know: the last thing entered
        "'1*2',   '3',            '3'",
        "'1*2',   '1*3*4',        '4'",
    })
    void theInputIsWhatCameBehindWhatWasHeard(String heard, String text, String input) {
        assertThat(new Heard(heard, 0, SESSION).latest(text)).isEqualTo(input);
    }

    @Test
    void itsStoredFormIsReadBackAndPrintsNothing() {
        Heard heard = new Heard("1*አቁም*rue", 3, SESSION);
        assertThat(Heard.of(heard.bytes())).isEqualTo(heard);
        assertThat(heard.toString()).doesNotContain("rue");
    }
}
