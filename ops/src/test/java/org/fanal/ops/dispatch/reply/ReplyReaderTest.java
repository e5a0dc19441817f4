package org.fanal.ops.dispatch.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fanal.ops.dispatch.Outcome;
import org.fanal.ops.dispatch.reply.Reply.Which;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really type (DESIGN 5, Teams). */
class ReplyReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A",
                "1 a.",
                "\"1A\"",
                "١A",
                "1a",
                " 1A ",
                "1A\n",
                "１Ａ",
                "1-A",
                "1 A!",
                "«1A»",
                "A1",
                "a 1",
                "take 1",
                "1 take",
                "TAKE 1.",
                "۱ a",
                "፩A",
                "prendre 1",
                "1 je prends",
                "1 pran",
                "m pran 1",
                "jël 1",
                "1 jel",
                "እወስዳለሁ 1",
                "آخذ 1",
                "1 tomo",
                "K7F3 1A",
                "1A.\u200f",
                "(1A)"
            })
    void oneIsTaken(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(act(Verb.TAKE, new Which.Numbered(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1P",
                "1 p",
                "p1",
                "pass 1",
                "1 pass",
                "1 passe",
                "je passe 1",
                "paso 1",
                "1 m pase"
            })
    void oneIsPassed(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(act(Verb.PASS, new Which.Numbered(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a.", "take", "Take it", "TAKE", "je prends", "Ａ", "mine", "خذ"})
    void withoutANumberTheOnlyOneIsMeant(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(act(Verb.TAKE, new Which.Only()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100A", "100 a", "take 100", "١٠٠A", "A100"})
    void aHundredIsAll(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(new Reply.TakeAll());
    }

    @ParameterizedTest
    @CsvSource({
        "1C1,1,REACHED",
        "1c2,1,NOT_REACHED",
        "1 C 3,1,UNFOUNDED",
        "2C4,2,REFERRED",
        "1-C-1,1,REACHED",
        "12 close 2,12,NOT_REACHED",
        "١C٢,1,NOT_REACHED",
        "1 fermer 1,1,REACHED"
    })
    void aCloseHasAnOutcome(String text, int number, Outcome outcome) {
        assertThat(ReplyReader.read(text))
                .isEqualTo(
                        new Reply.Act(
                                Verb.CLOSE, new Which.Numbered(number), Optional.of(outcome)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1C", "1 c", "1 close", "1C."})
    void aCloseAlone(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(act(Verb.CLOSE, new Which.Numbered(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2", "c 2", "close 2"})
    void aCloseWithoutANumberHasItsOutcomeBehind(String text) {
        assertThat(ReplyReader.read(text))
                .isEqualTo(
                        new Reply.Act(
                                Verb.CLOSE, new Which.Only(), Optional.of(Outcome.NOT_REACHED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7F3 A", "k7f3 take", "K7F3: a"})
    void anAlertIsNamedByItsCode(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(act(Verb.TAKE, new Which.Coded("K7F3")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "hello",
                "1B",
                "1A please",
                "1A1",
                "what is 1A",
                "1C5",
                "1C0",
                "100P",
                "1000A",
                "K7F3",
                "1A 2A",
                "STOP",
                "ok",
                "?",
                "🙏",
                "99999999999A"
            })
    void anythingElseIsNonsense(String text) {
        assertThat(ReplyReader.read(text)).isEqualTo(new Reply.Nonsense());
    }

    private static Reply act(Verb verb, Which which) {
        return new Reply.Act(verb, which, Optional.empty());
    }
}
