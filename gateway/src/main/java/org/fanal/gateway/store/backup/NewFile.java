package org.fanal.gateway.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.fanal.gateway.store.StoreException;

/** A file that appears whole or not at all, readable by its owner alone. */
final class NewFile {
    private NewFile() {}

    /**
     * Makes the file; it is on disk when this returns.
     *
     * @throws StoreException when there is a file already, or it cannot be written
     */
    static void make(Path file, Writing writing) {
        if (Files.exists(file))
            throw new StoreException(
                    file + " exists: name a file that does not, or move that one away", null);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = folder.resolve(file.getFileName() + ".new");
            boolean _ = Files.deleteIfExists(fresh);
            Path _ =
                    Files.createFile(
                            fresh,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                writing.to(fresh);
                force(fresh, StandardOpenOption.WRITE);
                Path _ = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                boolean _ = Files.deleteIfExists(fresh);
            }
            force(folder, StandardOpenOption.READ);
        } catch (IOException why) {
            throw new StoreException(file + " cannot be written", why);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** Writes to the empty file given. */
    interface Writing {
        void to(Path empty) throws IOException;
    }
}
