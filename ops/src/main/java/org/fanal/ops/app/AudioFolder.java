package org.fanal.ops.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.web.AudioFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recorded prompts of a deployment, named by what they hold. Read once. */
final class AudioFolder implements AudioFiles {
    private static final Logger log = LoggerFactory.getLogger(AudioFolder.class);
    private final Map<String, Path> byHash;

    AudioFolder(Path folder) {
        this.byHash = Files.isDirectory(folder) ? read(folder) : Map.of();
    }

    @Override
    public Optional<Path> file(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    private static Map<String, Path> read(Path folder) {
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> prompts = all.filter(file -> file.toString().endsWith(".mp3")).toList();
            for (Path prompt : prompts) {
                var _ = files.put(hash(prompt), prompt);
            }
        } catch (IOException why) {
            log.warn(
                    "audio/ could not be read ({}): prompts are missing",
                    why.getClass().getSimpleName());
        }
        return Map.copyOf(files);
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
