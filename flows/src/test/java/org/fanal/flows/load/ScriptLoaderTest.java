package org.fanal.flows.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.model.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptLoaderTest {
    private static final String WHOLE =
            """
            flow: f
            steps:
              - { id: q, ask: q.text, choices: { "1": { label: a }, "9": { label: b } } }
              - { id: e, end: bye.text }
            """;

    static Stream<Arguments> broken() {
        return Stream.of(resource("/broken-flows.txt").split("(?m)^=== ", -1))
                .filter(part -> !part.isBlank())
                .map(ScriptLoaderTest::broken);
    }

    private static Arguments broken(String part) {
        String[] parts = part.split("(?m)^---\n?", -1);
        String name = parts[0].lines().findFirst().orElseThrow();
        String flow = parts[0].substring(Math.min(parts[0].length(), name.length() + 1));
        return Arguments.of(name, flow, parts[1].lines().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void namesEveryErrorWithFileAndLine(String name, String flow, List<String> wanted) {
        assertThat(problems(sources(flow))).as(name).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void filesThatAreNotYamlAreNamed() {
        assertThat(problems(sources("flow: [")))
                .singleElement()
                .asString()
                .startsWith("flows/f.yaml:1: error: this is not YAML");
    }

    @Test
    void twoFlowsOfOneNameAreNamed() {
        Map<String, String> sources = sources(WHOLE);
        sources.put("flows/g.yaml", WHOLE);
        assertThat(problems(sources))
                .containsExactly(
                        "flows/g.yaml:1: error: two flows are called 'f', rename one of them");
    }

    @Test
    void twoFlowsThatCallEachOtherAreNamed() {
        Map<String, String> sources =
                sources("flow: f\nsteps: [{ id: c, call: g }, { id: e, end: bye.text }]");
        sources.put("flows/g.yaml", "flow: g\nsteps: [{ id: c, call: f }]");
        assertThat(problems(sources))
                .hasSize(2)
                .allMatch(line -> line.contains("so they never end"));
    }

    @Test
    void aCalledFlowMayRunOut() {
        Map<String, String> sources =
                sources("flow: f\nsteps: [{ id: c, call: g }, { id: e, end: bye.text }]");
        sources.put("flows/g.yaml", "flow: g\nsteps: [{ id: s, say: bye.text }]");
        assertThat(problems(sources)).isEmpty();
    }

    @Test
    void aDefaultLanguageWithoutFileIsNamed() {
        Map<String, String> sources = sources(WHOLE);
        sources.put(ScriptLoader.DEFAULT_LANGUAGE, "pt");
        assertThat(problems(sources))
                .contains(
                        "languages/pt.yaml:1: error: there is no file for the default language"
                                + " 'pt', write it or name another default");
    }

    @Test
    void draftsAreNamed() {
        Map<String, String> sources = sources(WHOLE);
        sources.merge("languages/wo.yaml", "", (text, none) -> text.replaceFirst("review.*", ""));
        assertThat(problems(sources))
                .containsExactly(
                        "languages/wo.yaml:1: warning: these texts are a draft, let somebody who"
                                + " speaks Wolof read them and add 'review'");
    }

    @Test
    void aDeploymentsOwnKeyForLeavingIsNoAnswer() {
        Problems problems = new Problems();
        Script script =
                ScriptLoader.load(
                        sources(WHOLE),
                        new Serving(
                                new Navigation("9", "00", "98", "99"), Optional.empty(), List.of()),
                        problems);
        assertThat(problems.sorted().toString())
                .contains("flows/f.yaml:3: error: '9' leaves the conversation");
        assertThat(script.flow("f")).isPresent();
    }

    @Test
    void theVersionIsOfWhatTheScriptWasMadeFromAndNothingElse() {
        Map<String, String> sources = sources(WHOLE);
        String version = load(sources).version();
        assertThat(version).matches("[0-9a-f]{64}");
        sources.put("fanal.yaml", "name: x");
        sources.put("flows/notes.txt", "x");
        assertThat(load(sources).version()).isEqualTo(version);
        assertThat(load(load(sources).sources()).version()).isEqualTo(version);
        sources.put("flows/f.yaml", WHOLE + "\n# another word");
        assertThat(load(sources).version()).isNotEqualTo(version);
        sources.put("flows/f.yaml", WHOLE);
        sources.put(ScriptLoader.DEFAULT_LANGUAGE, "wo");
        assertThat(load(sources).version()).isNotEqualTo(version);
    }

    private static Map<String, String> sources(String flow) {
        Map<String, String> sources = new HashMap<>();
        sources.put(ScriptLoader.DEFAULT_LANGUAGE, "fr");
        sources.put("flows/f.yaml", flow);
        sources.put("languages/fr.yaml", resource("/broken-fr.yaml"));
        sources.put("languages/wo.yaml", resource("/broken-wo.yaml"));
        return sources;
    }

    private static Script load(Map<String, String> sources) {
        return ScriptLoader.load(sources, new Problems());
    }

    private static List<String> problems(Map<String, String> sources) {
        Problems problems = new Problems();
        var _ = ScriptLoader.load(sources, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static String resource(String path) {
        try (InputStream in = ScriptLoaderTest.class.getResourceAsStream(path)) {
            if (in == null) throw new AssertionError("no resource " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
