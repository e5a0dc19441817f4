package org.fanal.gateway.store.vault;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.fanal.gateway.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the ids of erased subjects in a file beside the key file, one a line; a line may repeat.
 */
final class Erasures {
    private static final Logger log = LoggerFactory.getLogger(Erasures.class);
    private final Database database;
    private final Path file;

    Erasures(Database database, Path keyFile) {
        this.database = database;
        this.file = keyFile.resolveSibling(keyFile.getFileName() + ".erased");
    }

    /** Notes what is erased and not noted yet. */
    Future<Integer> note() {
        return database.read(tx ->
                        tx.list(
                                "select subject from erasure where noted = 0",
                                row -> row.number("subject")))
                .compose(subjects ->
                        subjects.isEmpty() ? Future.succeededFuture(0) : note(subjects));
    }

    /** As {@link #note()}; what fails is noted at the next erasure or start. */
    void noteInBackground() {
        Future<Integer> _ =
                note().onFailure(why ->
                        log.warn("erased ids are not noted yet: {}", why.getClass().getName()));
    }

    private Future<Integer> note(List<Long> subjects) {
        append(subjects);
        return database.write(tx -> {
            for (long subject : subjects)
                tx.update("update erasure set noted = 1 where subject = ?", subject);
            return subjects.size();
        });
    }

    private synchronized void append(List<Long> subjects) {
        String lines = subjects.stream().map(id -> id + "\n").collect(Collectors.joining());
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        try (FileChannel out =
                FileChannel.open(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            while (bytes.hasRemaining()) {
                int _ = out.write(bytes);
            }
            out.force(true);
        } catch (IOException why) {
            throw new VaultException("the ids erased cannot be noted in " + file, why);
        }
    }
}
