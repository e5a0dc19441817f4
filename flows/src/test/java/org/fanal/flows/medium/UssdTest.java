package org.fanal.flows.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fanal.flows.medium.Screen.Option;
import org.junit.jupiter.api.Test;

class UssdTest {
    private static final Labels LABELS = new Labels("98 More", "99 Back", "00 Skip");

    private static Screen choices(String question, String... labels) {
        return new Screen(
                question,
                IntStream.range(0, labels.length)
                        .mapToObj(i -> new Option(String.valueOf(i + 1), labels[i]))
                        .toList(),
                false);
    }

    @Test
    void aScreenThatFitsIsOnePageWithoutPageLines() {
        assertThat(Ussd.fit(choices("Safe?", "Yes", "No"), Limits.USUAL, LABELS))
                .containsExactly("Safe?\n1 Yes\n2 No");
    }

    @Test
    void anOptionalQuestionTellsHowToSkipIt() {
        assertThat(Ussd.fit(new Screen("Age?", List.of(), true), Limits.USUAL, LABELS))
                .containsExactly("Age?\n00 Skip");
    }

    @Test
    void exactly160SeptetsAreOnePageAnd161AreTwo() {
        assertThat(Ussd.fit(Screen.of("x".repeat(160)), Limits.USUAL, LABELS)).hasSize(1);
        assertThat(Ussd.fit(Screen.of("x".repeat(80) + " " + "y".repeat(80)), Limits.USUAL, LABELS))
                .containsExactly("x".repeat(80) + "\n98 More", "y".repeat(80) + "\n99 Back");
    }

    @Test
    void septetsAreCountedAndNotCharacters() {
        assertThat(Ussd.fit(Screen.of("€".repeat(80)), Limits.USUAL, LABELS)).hasSize(1);
        assertThat(Ussd.fit(Screen.of("€ ".repeat(60).strip()), Limits.USUAL, LABELS)).hasSize(2);
    }

    @Test
    void aPageThatNeedsUcs2HoldsSeventy() {
        assertThat(Ussd.fit(Screen.of("ሰ".repeat(70)), Limits.USUAL, LABELS)).hasSize(1);
        assertThat(Ussd.fit(Screen.of("ሰ".repeat(71)), Limits.USUAL, LABELS)).hasSize(2);
        assertThat(Ussd.fit(Screen.of("ç" + "a".repeat(70)), Limits.USUAL, LABELS)).hasSize(2);
    }

    @Test
    void aCurlyApostropheDoesNotHalveThePage() {
        assertThat(Ussd.fit(Screen.of("l’aide " + "a".repeat(150)), Limits.USUAL, LABELS))
                .containsExactly("l'aide " + "a".repeat(150));
    }

    @Test
    void eachOptionIsOnOnePageWhole() {
        List<String> pages =
                Ussd.fit(
                        choices("Where?", "Gare routière de Dakar ".repeat(2), "b".repeat(60), "c"),
                        new Limits(90, true, 70),
                        LABELS);
        assertThat(pages)
                .containsExactly(
                        "Where?\n1 Gare routière de Dakar Gare routière de Dakar\n98 More",
                        "2 " + "b".repeat(60) + "\n3 c\n99 Back");
    }

    @Test
    void everyLineOfAnArabicMenuStartsWithItsAsciiNumber() {
        List<String> pages = Ussd.fit(choices("هل أنت بأمان؟", "نعم", "لا"), Limits.USUAL, LABELS);
        assertThat(pages).containsExactly("هل أنت بأمان؟\n1 نعم\n2 لا");
    }

    @Test
    void whereThereIsNoUcs2LettersLoseTheirMarksAndNothingElse() {
        Limits plain = new Limits(160, false, 70);
        assertThat(Ussd.fit(Screen.of("Garçon, où êtes-vous ?"), plain, LABELS))
                .containsExactly("Garcon, où etes-vous ?");
    }

    @Test
    void anOptionLongerThanAPageIsNamedBeforeAnybodyDials() {
        Limits small = new Limits(60, true, 40);
        assertThat(Ussd.tooLong(choices("Q?", "short", "x".repeat(70)), small, LABELS))
                .contains("2 " + "x".repeat(70));
        assertThat(Ussd.tooLong(choices("Q? ".repeat(60), "a", "b"), small, LABELS)).isEmpty();
    }

    @Test
    void anOptionLongerThanAPageGoesOnWithTheNextAndLosesNothing() {
        List<String> pages =
                Ussd.fit(choices("Q?", "x".repeat(100)), new Limits(60, true, 40), LABELS);
        assertThat(String.join("", pages).chars().filter(c -> c == 'x').count()).isEqualTo(100);
    }

    @Test
    void whateverTheScreenPagesStayInBoundsAndHoldEachOptionOnce() {
        List<String> words =
                List.of("a", "Dakar", "routière", "garçon", "ሰላም", "€50", "l’eau", "نعم");
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            Screen screen = randomScreen(random, words);
            Limits limits = new Limits(60 + random.nextInt(123), true, 50 + random.nextInt(31));
            List<String> pages = Ussd.fit(screen, limits, LABELS);
            assertThat(pages).isEqualTo(Ussd.fit(screen, limits, LABELS));
            List<String> lines = new ArrayList<>();
            for (String page : pages) {
                assertThat(new Page(limits).holds(page)).as(page).isTrue();
                lines.addAll(page.lines().map(Smart::plain).toList());
            }
            for (Option option : screen.options())
                assertThat(lines.stream().filter(l -> l.startsWith(option.key() + " ")).toList())
                        .containsExactly(Smart.plain(option.line()));
            if (pages.size() == 1)
                assertThat(lines).doesNotContain(LABELS.more()).doesNotContain(LABELS.back());
            else turns(pages);
        }
    }

    private static void turns(List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).contains("\n98 More")).isEqualTo(i < pages.size() - 1);
            assertThat(pages.get(i).endsWith("\n99 Back")).isEqualTo(i > 0);
        }
    }

    private static Screen randomScreen(Random random, List<String> words) {
        StringBuilder question = new StringBuilder("Q");
        for (int i = random.nextInt(50); i > 0; i--)
            question.append(random.nextInt(9) == 0 ? "\n" : " ")
                    .append(words.get(random.nextInt(words.size())));
        List<Option> options = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 1; i <= count; i++)
            options.add(
                    new Option(
                            String.valueOf(i),
                            words.get(random.nextInt(words.size()))
                                    + " "
                                    + words.get(random.nextInt(words.size()))));
        return new Screen(question.toString(), options, random.nextBoolean());
    }
}
