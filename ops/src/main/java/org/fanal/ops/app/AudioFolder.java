package org.fanal.ops.app;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.web.AudioFiles;

/**
 * The recorded prompts of a deployment, named by what they hold. Each is copied into the data
 * folder under that name, so that it stays what it was while a conversation that began with it may
 * ask, whatever becomes of the deployment's files. Thread-safe.
 */
final class AudioFolder implements AudioFiles {
    /** How long a prompt is kept after the last reload that had it: no call lasts so long. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String MP3 = ".mp3";
    private final Path kept;
    private final Machine machine;
    private volatile Map<String, Path> byHash = Map.of();
    private Map<String, Path> current = Map.of();

    /**
     * @param kept the folder of the copies; made when there is something to keep
     */
    AudioFolder(Path kept, Machine machine) {
        this.kept = kept;
        this.machine = machine;
    }

    @Override
    public Optional<Path> file(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    /**
     * Copies what is new; nothing is served otherwise until {@link #serve}.
     *
     * @param folder the deployment's own; may be absent
     */
    Future<Prompts> read(Path folder) {
        return machine.vertx().executeBlocking(() -> copied(folder)).map(Objects::requireNonNull);
    }

    /** Serves these from now on, and those before as long as they are kept. */
    Future<Void> serve(Prompts prompts) {
        return machine.vertx().executeBlocking(() -> settle(prompts)).mapEmpty();
    }

    private Prompts copied(Path folder) throws IOException {
        Map<String, Path> fresh = new HashMap<>();
        for (Path prompt : prompts(folder)) {
            byte[] sound = Files.readAllBytes(prompt);
            String hash = hash(sound);
            Path copy = Files.createDirectories(kept).resolve(hash + MP3);
            if (!Files.exists(copy)) write(copy, sound);
            fresh.put(hash, copy);
        }
        return new Prompts(Map.copyOf(fresh));
    }

    private static List<Path> prompts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.toString().endsWith(MP3)).sorted().toList();
        }
    }

    /** Whole or not at all, also where the machine goes down meanwhile. */
    private void write(Path copy, byte[] sound) throws IOException {
        Path part = Files.createTempFile(kept, "new", ".part");
        Path _ = Files.write(part, sound);
        Path _ = Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The instant at which a copy was last current is its file's: what is not current any more and
     * has been kept long enough is forgotten.
     */
    private synchronized int settle(Prompts prompts) throws IOException {
        Instant now = machine.scheduler().instant();
        for (Path copy : current.values()) touch(copy, now);
        for (Path copy : prompts.byHash().values()) touch(copy, now);
        Map<String, Path> served = new HashMap<>(prompts.byHash());
        int forgotten = 0;
        for (Path copy : copies()) {
            if (prompts.byHash().containsValue(copy)) continue;
            if (Files.getLastModifiedTime(copy).toInstant().isBefore(now.minus(KEPT))) {
                Files.delete(copy);
                forgotten++;
            } else served.put(copy.getFileName().toString().replace(MP3, ""), copy);
        }
        current = prompts.byHash();
        byHash = Map.copyOf(served);
        return forgotten;
    }

    private List<Path> copies() throws IOException {
        if (!Files.isDirectory(kept)) return List.of();
        try (Stream<Path> all = Files.list(kept)) {
            return all.filter(file -> file.toString().endsWith(MP3)).toList();
        }
    }

    private static void touch(Path copy, Instant now) throws IOException {
        Path _ = Files.setLastModifiedTime(copy, FileTime.from(now));
    }

    private static String hash(byte[] sound) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * The prompts of one reading.
     *
     * @param byHash their copies, by SHA-256 in hex
     */
    record Prompts(Map<String, Path> byHash) {}
}
