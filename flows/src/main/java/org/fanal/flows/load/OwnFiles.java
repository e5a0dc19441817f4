package org.fanal.flows.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that Fanal brings along in its own jar: the only thing this module ever reads. */
final class OwnFiles {
    private OwnFiles() {}

    /** The text of a file on the class path; empty where there is none. */
    static Optional<String> read(String path) {
        try (InputStream stream = OwnFiles.class.getResourceAsStream(path)) {
            if (stream == null) return Optional.empty();
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
