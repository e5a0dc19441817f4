package org.fanal.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the test deployment, to be broken. */
public final class Example {
    private static final Path ORIGINAL = Path.of("src/test/resources/deployment");
    private final Path folder;

    private Example(Path folder) {
        this.folder = folder;
    }

    /** Copied into this folder. */
    public static Example in(Path folder) {
        return copy(ORIGINAL, folder);
    }

    /** A copy of another deployment, without what a run left in it. */
    static Example copy(Path original, Path folder) {
        try (Stream<Path> all = Files.walk(original)) {
            for (Path each : all.sorted().toList()) {
                Path within = original.relativize(each);
                if (within.startsWith("data") || within.endsWith("keys.json")) continue;
                Path copy = folder.resolve(within.toString());
                if (Files.isDirectory(each)) {
                    var _ = Files.createDirectories(copy);
                } else {
                    var _ = Files.copy(each, copy);
                }
            }
            return new Example(folder);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** One that was copied before. */
    public static Example at(Path folder) {
        return new Example(folder);
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public Example write(String file, String content) {
        try {
            var _ = Files.createDirectories(file(file).getParent());
            var _ = Files.writeString(file(file), content);
            return this;
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** Replaces the one place where a file says this. */
    public Example edit(String file, String from, String to) {
        try {
            String before = Files.readString(file(file));
            int at = before.indexOf(from);
            if (at < 0) throw new IllegalArgumentException(file + " does not say " + from);
            return write(file, before.substring(0, at) + to + before.substring(at + from.length()));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** The line, from 1, on which a file says this first. */
    public int line(String file, String text) {
        try {
            String before = Files.readString(file(file));
            int at = before.indexOf(text);
            if (at < 0) throw new IllegalArgumentException(file + " does not say " + text);
            return (int) before.substring(0, at).lines().count()
                    + (before.substring(0, at).endsWith("\n") ? 1 : 0);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
