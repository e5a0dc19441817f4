package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R7 over the demonstration's flow: the way out from every question, in every language. */
class ExitEverywhereTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ht", "wo", "am", "ar");

    /** What a caller leaves by: the key, in other digits, and the deployment's own word. */
    private static final List<String> EXITS = List.of("0", "Mangue", " mangue! ", "(٠)");

    private static final int FEW = 3;
    private static final Pattern QUESTION = Pattern.compile("(?:ask|contact): (\\S+\\.question)");

    @Test
    @DisplayName("the ways come to every question that the demonstration puts")
    void theWaysComeToEveryQuestion() throws IOException {
        String flow = Files.readString(TestDeployment.DEMONSTRATION.resolve("flows/hotline.yaml"));
        Set<String> questions =
                QUESTION.matcher(flow)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(questions).hasSizeGreaterThan(8);
        assertThat(Way.stops()).extracting(Way.Stop::asked).containsAll(questions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ht", "wo", "am", "ar"})
    @DisplayName("R7: from a few questions of the demonstration")
    void fromAFewQuestions(String language) throws Exception {
        Random random = new Random(20_261_201 + LANGUAGES.indexOf(language));
        List<Way.Stop> stops = new ArrayList<>(Way.stops());
        Collections.shuffle(stops, random);
        String exit = EXITS.get(random.nextInt(EXITS.size()));
        try (TestStore store = new TestStore(Engine.SQLITE)) {
            leaves(store, language, stops.subList(0, FEW), List.of(exit));
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndLanguages")
    @Tag("sweep")
    @DisplayName("R7: from every question of the demonstration, by the key and by the word")
    void fromEveryQuestion(TestStore store, String language) {
        leaves(store, language, Way.stops(), EXITS);
    }

    @BothEngines
    @DisplayName("R7: from the pages of the last text, once all is told and reported")
    void fromThePagesOfTheLastText(TestStore store) {
        try (Scenario fanal = prepared(store)) {
            fanal.deployment()
                    .edit(
                            "languages/en.yaml",
                            text ->
                                    text.replace(
                                            "bye.text: \"Thank you.",
                                            "bye.text: \"" + "Thank you. ".repeat(30)));
            Caller caller = fanal.start().phone("+221775551000");
            Screen screen = caller.dials().presses("1", "1", "1", "30", "2", "Dakar", "00");
            screen.presses("1", "1", "1").sees("98").presses("98").sees("99");
            assertThat(screen.presses("0").isOver().shown())
                    .isEqualTo(fanal.text("exit.text", "en", Medium.USSD));
            fanal.later(Duration.ofHours(1)).staffAside();
            caller.gotNothing();
            assertThat(fanal.books().onlyCase().partial()).isFalse();
            assertThat(fanal.books().notices()).contains("EXIT");
            // the yes to being contacted is void, too
            assertThat(fanal.books().list("select hours from standing", r -> r.textIfAny("hours")))
                    .containsExactly(Optional.empty());
        }
    }

    static Stream<Arguments> enginesAndLanguages() {
        return Stream.of(Engine.values())
                .flatMap(engine ->
                        LANGUAGES.stream().map(tag -> Arguments.of(new TestStore(engine), tag)));
    }

    private static void leaves(
            TestStore store, String language, List<Way.Stop> stops, List<String> exits) {
        try (Scenario fanal = prepared(store).start()) {
            Leaver leaver = new Leaver(fanal, language, LANGUAGES.indexOf(language) + 1);
            for (Way.Stop stop : stops) leaver.leavesByUssd(stop, "0");
            for (Way.Stop stop : stops) for (String exit : exits) leaver.leavesBySms(stop, exit);
            leaver.leavesWithTheFirstMessage("mangue");
            fanal.later(Duration.ofHours(1)).staffAside();
            leaver.heardNoMore();
            fanal.nothingMoreSent();
        }
    }

    private static Scenario prepared(TestStore store) {
        Scenario fanal = Scenario.prepared(store);
        fanal.deployment().speaksAsTheDemonstration();
        fanal.deployment()
                .edit(
                        "fanal.yaml",
                        text ->
                                text.replace("languages: [fr, wo]", "languages: " + LANGUAGES)
                                        .replace("exit: \"0\"", "exit: \"mangue\""));
        return fanal;
    }

    /** Callers who leave, each from a number of their own, and what must be true of them. */
    private static final class Leaver {
        private final Scenario fanal;
        private final String language;
        private final int key;
        private final List<String> dialled = new ArrayList<>();
        private final List<String> wrote = new ArrayList<>();
        private final List<Integer> answers = new ArrayList<>();
        private int urgent;

        Leaver(Scenario fanal, String language, int key) {
            this.fanal = fanal;
            this.language = language;
            this.key = key;
        }

        void leavesByUssd(Way.Stop stop, String exit) {
            String number = "+22177333" + (1_000 + dialled.size());
            Screen screen = fanal.phone(number).dials();
            screen.presses(stop.in(key).told().toArray(String[]::new));
            assertThat(screen.presses(exit).isOver().shown())
                    .as("%s at %s", exit, stop)
                    .isEqualTo(farewell(stop, Medium.USSD));
            boolean _ = dialled.add(number);
            if (stop.urgent()) urgent++;
        }

        void leavesBySms(Way.Stop stop, String exit) {
            Caller caller = begins();
            String last = caller.next();
            for (String answer : stop.in(key).told()) last = caller.texts(answer).next();
            String asked = fanal.text(stop.asked(), spoken(stop), Medium.SMS);
            assertThat(last).as("%s", stop).contains(asked);
            assertThat(caller.texts(exit).next())
                    .as("%s at %s", exit, stop)
                    .isEqualTo(farewell(stop, Medium.SMS));
            boolean _ = answers.add(stop.told().size() + 2);
            if (stop.urgent()) urgent++;
        }

        void leavesWithTheFirstMessage(String exit) {
            String number = "+221774449999";
            assertThat(fanal.phone(number).texts(exit).next())
                    .isEqualTo(fanal.text("exit.text", "fr", Medium.SMS));
            boolean _ = wrote.add(number);
            boolean _ = answers.add(1);
        }

        /** After the farewell nothing; a silent, flagged report where it was urgent. */
        void heardNoMore() {
            for (String number : dialled) fanal.phone(number).gotNothing();
            for (int n = 0; n < wrote.size(); n++)
                assertThat(fanal.sentTo(wrote.get(n))).hasSize(answers.get(n));
            Books books = fanal.books();
            assertThat(books.cases())
                    .hasSize(urgent)
                    .allMatch(Books.CaseSeen::partial)
                    .allMatch(Books.CaseSeen::flagged);
            assertThat(books.notices())
                    .filteredOn("EXIT"::equals)
                    .hasSize(dialled.size() + wrote.size());
            assertThat(
                            books.list(
                                    "select id from outbox where to_caller = 1"
                                            + " and state in ('QUEUED', 'SENDING')",
                                    row -> row.number("id")))
                    .isEmpty();
        }

        private Caller begins() {
            String number = "+22177444" + (1_000 + wrote.size());
            boolean _ = wrote.add(number);
            return fanal.phone(number).texts("Salut");
        }

        private String farewell(Way.Stop stop, Medium medium) {
            return fanal.text("exit.text", spoken(stop), medium);
        }

        /** Before a language is chosen it is the one of the caller's country. */
        private String spoken(Way.Stop stop) {
            return stop.told().isEmpty() ? "fr" : language;
        }
    }
}
