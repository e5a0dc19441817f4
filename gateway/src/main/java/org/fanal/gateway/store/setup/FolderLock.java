package org.fanal.gateway.store.setup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fanal.gateway.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a data folder: one {@code run} at a time. It ends with the process, however that
 * ends; the file stays and means nothing by itself.
 */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock; makes the folder where there is none.
     *
     * @throws StoreException when another process has it
     */
    public static FolderLock of(Path folder) {
        try {
            Path file = Files.createDirectories(folder).resolve("lock");
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreException(
                        "the data folder "
                                + folder
                                + " is in use by another Fanal: stop that one first, or give"
                                + " this one another --data",
                        null);
            }
            return new FolderLock(channel, lock);
        } catch (IOException why) {
            throw new StoreException(
                    "the data folder "
                            + folder
                            + " cannot be used: see that it is a folder where Fanal may write",
                    why);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException why) {
            throw new StoreException("the data folder cannot be unlocked", why);
        }
    }
}
