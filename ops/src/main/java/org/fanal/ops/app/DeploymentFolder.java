package org.fanal.ops.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;
import org.fanal.flows.load.YamlFile;

/**
 * The files of a deployment, read with care: plain files of at most 1 MiB in UTF-8, no links, so
 * that nothing outside the folder is ever read as part of it.
 */
public final class DeploymentFolder {
    private static final long LARGEST = 1024 * 1024;
    private static final long LONGEST_PROMPT = 10 * LARGEST;
    private static final String AUDIO = "audio";
    private static final int MOST_FILES = 1000;
    private final Path root;
    private final Problems problems;

    public DeploymentFolder(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The YAML of a file; empty where it is absent, empty, or (reported) not to be read. */
    public Optional<Node> yaml(String file) {
        return text(file).flatMap(content -> YamlFile.read(file, content, problems));
    }

    /** The text of a file; empty where it is absent or (reported) not to be read. */
    public Optional<String> text(String file) {
        Path path = root.resolve(file);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                return refused(file, "this is a link or a folder, put a plain file in its place");
            if (Files.size(path) > LARGEST)
                return refused(file, "this file is larger than 1 MiB, split it or make it smaller");
            return Optional.of(decoded(Files.readAllBytes(path)));
        } catch (CharacterCodingException _) {
            return refused(file, "this file is not in UTF-8, save it so");
        } catch (IOException _) {
            return refused(file, "this file cannot be read, give Fanal the right to");
        }
    }

    /**
     * The files of a folder whose names end so, by name.
     *
     * @return paths from the deployment's folder, with slashes
     */
    public List<String> files(String folder, String ending) {
        return names(folder).stream()
                .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                .map(name -> folder + "/" + name)
                .toList();
    }

    /** Everything in a folder, by name; nothing where it is absent. */
    public List<String> names(String folder) {
        Path path = root.resolve(folder);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return List.of();
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            error(folder, "this is not a folder, put a folder in its place");
            return List.of();
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<String> names =
                    inside.limit(MOST_FILES + 1L).map(p -> p.getFileName().toString()).toList();
            if (names.size() > MOST_FILES)
                error(folder, "more than " + MOST_FILES + " files are here, take some out");
            return names.stream().sorted().toList();
        } catch (IOException _) {
            error(folder, "this folder cannot be read, give Fanal the right to");
            return List.of();
        }
    }

    /**
     * Warns of files that look like a part of the deployment and are never read.
     *
     * @param read the names of those at the top that are
     * @param folders of which every {@code .yaml} is
     */
    void unread(Set<String> read, List<String> folders) {
        for (String name : names(""))
            if (name.endsWith(".yaml") && !read.contains(name) && !name.startsWith("."))
                warning(name, "nothing reads this file, correct its name or take it out");
        ending("", "");
        for (String folder : folders) ending(folder, folder + "/");
    }

    private void ending(String folder, String path) {
        for (String name : names(folder))
            if (name.endsWith(".yml"))
                warning(path + name, "nothing reads this file, let its name end in .yaml");
    }

    /** Looks at {@code audio/<tag>/*.mp3}: reports what could not be played to a caller. */
    void prompts() {
        for (String tag : names(AUDIO)) {
            String language = AUDIO + "/" + tag;
            if (!Files.isDirectory(root.resolve(language), LinkOption.NOFOLLOW_LINKS)) continue;
            for (String file : files(language, ".mp3")) prompt(file);
        }
    }

    private void prompt(String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                error(file, "this is a link or a folder, put a plain file in its place");
            else if (!Files.isReadable(path))
                error(file, "this file cannot be read, give Fanal the right to");
            else if (Files.size(path) > LONGEST_PROMPT)
                error(file, "this prompt is larger than 10 MiB, make it shorter");
            else if (Files.size(path) == 0) error(file, "this prompt is empty, record it again");
        } catch (IOException _) {
            error(file, "this file cannot be read, give Fanal the right to");
        }
    }

    /** Reports an error about a file as a whole. */
    public void error(String file, String what) {
        problems.add(new Problem(file, 1, Severity.ERROR, what));
    }

    /** Reports a warning about a file as a whole. */
    public void warning(String file, String what) {
        problems.add(new Problem(file, 1, Severity.WARNING, what));
    }

    private <T> Optional<T> refused(String file, String what) {
        error(file, what);
        return Optional.empty();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
