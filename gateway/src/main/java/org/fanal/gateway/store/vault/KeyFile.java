package org.fanal.gateway.store.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The key file: JSON, readable by its owner alone, replaced whole or not at all. */
final class KeyFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> OWNERS =
            PosixFilePermissions.fromString("rwx------");
    private static final String VERSION = "1";
    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** What it holds; empty where there is no file. */
    Optional<Keys> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            warnWhereOthersRead();
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            if (!VERSION.equals(stored.version()))
                throw new VaultException(
                        "the key file " + file + " is of another Fanal: run the newer one", null);
            SortedMap<YearMonth, byte[]> months = new TreeMap<>();
            stored.months().forEach((month, key) -> months.put(YearMonth.parse(month), raw(key)));
            return Optional.of(new Keys(raw(stored.hash()), months));
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException _) {
            // no cause: its message may hold a part of a key
            throw new VaultException(
                    "the key file " + file + " cannot be read: put back the copy you kept of it",
                    null);
        }
    }

    private void warnWhereOthersRead() throws IOException {
        Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(file));
        boolean _ = rights.removeAll(OWNERS);
        if (!rights.isEmpty())
            log.warn("others than its owner may open the key file {}: chmod 600 it", file);
    }

    /** Replaces it; afterwards the new one is on disk. */
    void write(Keys keys) {
        Map<String, String> months = new TreeMap<>();
        keys.months().forEach((month, key) -> months.put(month.toString(), text(key)));
        byte[] json =
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(new Stored(VERSION, text(keys.hash()), months));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = folder.resolve(file.getFileName() + ".new");
            boolean _ = Files.deleteIfExists(fresh);
            Path _ =
                    Files.createFile(
                            fresh,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json);
                while (bytes.hasRemaining()) {
                    int _ = out.write(bytes);
                }
                out.force(true);
            }
            Path _ = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entry = FileChannel.open(folder)) {
                entry.force(true);
            }
        } catch (IOException why) {
            throw new VaultException("the key file " + file + " cannot be written", why);
        }
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] raw(String text) {
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != Keys.SIZE) throw new IllegalArgumentException("a key of another size");
        return key;
    }

    private record Stored(String version, String hash, Map<String, String> months) {
        @Override
        public String toString() {
            return "Stored[…]";
        }
    }
}
