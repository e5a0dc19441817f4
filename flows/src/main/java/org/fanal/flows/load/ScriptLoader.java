package org.fanal.flows.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanal.flows.language.Catalogue;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;

/** Makes a script of the files of a deployment; one pass names everything that is wrong. */
public final class ScriptLoader {
    /**
     * Among the sources, not a file: the tag of the default language, so that what a script was
     * made from is whole.
     */
    public static final String DEFAULT_LANGUAGE = "languages.default";

    private static final String FLOWS = "flows/";
    private static final String LANGUAGES = "languages/";
    private static final String YAML = ".yaml";

    private ScriptLoader() {}

    /**
     * Reads flows and languages.
     *
     * @param sources the content of {@code flows/*.yaml} and {@code languages/*.yaml} by path from
     *     the deployment's folder, and {@link #DEFAULT_LANGUAGE}; others are left out
     * @return what could be read; not to be run where {@code problems} say stop
     */
    public static Script load(Map<String, String> sources, Problems problems) {
        return load(sources, Serving.USUAL, problems);
    }

    /** As {@link #load(Map, Problems)}, where the deployment has keys or channels of its own. */
    public static Script load(Map<String, String> sources, Serving serving, Problems problems) {
        SortedMap<String, String> used = new TreeMap<>(sources);
        used.keySet().removeIf(path -> !used(path));
        List<Catalogue> languages = languages(used, problems);
        String byDefault = byDefault(used, languages, problems);
        Catalogues catalogues = Catalogues.of(byDefault, languages, OwnWords.catalogues());
        List<ReadFlow> read = flows(used, problems);
        Map<String, Flow> flows = new LinkedHashMap<>();
        for (ReadFlow flow : read) {
            if (flows.putIfAbsent(flow.flow().id(), flow.flow()) != null)
                problems.error(
                        flow.at(),
                        "two flows are called '" + flow.flow().id() + "', rename one of them");
        }
        FlowCheck check = new FlowCheck(read, catalogues, problems);
        check.all(serving);
        return new Script(
                version(used), Map.copyOf(flows), catalogues, check.unicode(), Map.copyOf(used));
    }

    private static boolean used(String path) {
        return path.equals(DEFAULT_LANGUAGE) || within(path, FLOWS) || within(path, LANGUAGES);
    }

    private static boolean within(String path, String folder) {
        return path.startsWith(folder)
                && path.endsWith(YAML)
                && path.indexOf('/', folder.length()) < 0;
    }

    private static List<Catalogue> languages(SortedMap<String, String> sources, Problems problems) {
        List<Catalogue> languages = new ArrayList<>();
        sources.forEach((path, content) -> {
            if (!within(path, LANGUAGES)) return;
            String tag = path.substring(LANGUAGES.length(), path.length() - YAML.length());
            read(path, content, "a language", problems)
                    .flatMap(node -> CatalogueLoader.load(tag, node, problems))
                    .ifPresent(languages::add);
        });
        return languages;
    }

    private static List<ReadFlow> flows(SortedMap<String, String> sources, Problems problems) {
        List<ReadFlow> flows = new ArrayList<>();
        FlowReader reader = new FlowReader(problems);
        sources.forEach((path, content) -> {
            if (within(path, FLOWS))
                read(path, content, "a flow", problems).flatMap(reader::read).ifPresent(flows::add);
        });
        return flows;
    }

    private static Optional<Node> read(
            String path, String content, String what, Problems problems) {
        if (content.isBlank()) {
            problems.add(
                    new Problem(
                            path,
                            1,
                            Severity.ERROR,
                            "the file is empty, write " + what + " or take the file out"));
            return Optional.empty();
        }
        return YamlFile.read(path, content, problems);
    }

    /** As the deployment says; else its only language, else English. */
    private static String byDefault(
            SortedMap<String, String> sources, List<Catalogue> languages, Problems problems) {
        String only = languages.size() == 1 ? languages.getFirst().tag() : "en";
        String tag = sources.getOrDefault(DEFAULT_LANGUAGE, only);
        if (languages.stream().noneMatch(language -> language.tag().equals(tag))
                && !sources.containsKey(LANGUAGES + tag + YAML))
            problems.add(
                    new Problem(
                            LANGUAGES + tag + YAML,
                            1,
                            Severity.ERROR,
                            "there is no file for the default language '"
                                    + tag
                                    + "', write it or name another default"));
        return tag;
    }

    /** Each path and content behind its length, so that no two sets of files look alike. */
    private static String version(SortedMap<String, String> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sources.forEach((path, content) -> {
                for (String part : List.of(path, content)) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
