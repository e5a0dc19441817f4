package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** Words made to be run, to break out of a line, or to exhaust. */
class HostileWordsTest {
    private static final String CALLER = "+221771111111";
    private static final List<String> INJECTIONS =
            List.of(
                    "${7*7}",
                    "<#if true>49</#if>",
                    "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                    "<#assign x=1>${.now}",
                    "#{7*7}",
                    "'; drop table casefile; --",
                    "\u0000\u0001\u001B[31m",
                    "a\r\nERROR forged line\r\n",
                    "\uD83D\uDE00".repeat(30),
                    "\uFDFA".repeat(500));

    @BothEngines
    void wordsAreNeverRun(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            for (String words : INJECTIONS) {
                Screen screen =
                        fanal.phone(CALLER)
                                .dials()
                                .presses("1", "1", "1", "30", "2", words, words, words, "2")
                                .isOver();
                screen.seesNot("49", "freemarker", "uid=");
            }
            assertThat(fanal.books().cases()).isNotEmpty();
            fanal.staffAside();
            for (String line : fanal.log().lines())
                assertThat(line).doesNotContain("forged line", "\u001B", "freemarker");
        }
    }

    @BothEngines
    void aGiantTextIsTakenAndTheCallerGoesOn(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials().presses("1", "1", "1", "30", "2", "Dakar");
            screen.presses("x".repeat(20_000)).isAsked("contact.question", "fr");
            screen.presses("2").isOver();
            assertThat(fanal.books().onlyCase().place()).isEqualTo("SN-DK");
            fanal.staffAside();
        }
    }

    @BothEngines
    void thousandsOfStarsAreAnAnswerThatFitsNothing(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Screen screen = fanal.phone(CALLER).dials();
            screen.presses("*".repeat(30_000)).sees("1 Francais");
            screen.presses("1").isAsked("safe.question", "fr");
        }
    }

    @BothEngines
    void aFieldThatComesTwiceIsNoForm(TestStore store) {
        try (Scenario fanal = Scenario.on(store)) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("sessionId", "s1");
            form.put("phoneNumber", CALLER);
            form.put("text", "");
            String plain = Posting.encoded(form);
            for (String more :
                    List.of(
                            "&text=1",
                            "&phoneNumber=%2B221772222222",
                            "&sessionId=s2",
                            "&status=&status=Success")) {
                Posted posted =
                        Posting.post(
                                fanal.hooks().url("ussd"),
                                plain + more,
                                "application/x-www-form-urlencoded",
                                Map.of());
                assertThat(posted.status()).as(more).isEqualTo(400);
                assertThat(posted.body()).isEmpty();
            }
            assertThat(fanal.books().count("conversation")).isZero();
        }
    }
}
