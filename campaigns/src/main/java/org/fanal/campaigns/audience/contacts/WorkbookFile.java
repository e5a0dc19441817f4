package org.fanal.campaigns.audience.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook that somebody sent, in a file of its own until it is open, and weighed before it is: a
 * few megabytes can unpack into gigabytes, and the hotline runs in the same process. Weighed are
 * the bytes that really come out, never what the file says of itself.
 */
final class WorkbookFile implements Closeable {
    /** More contacts come as CSV, which is never held. */
    static final int LONGEST = 16 * 1024 * 1024;

    static final long MOST_UNPACKED = 256L * 1024 * 1024;
    static final long MOST_STRINGS = 64L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int MOST_PARTS = 1_000;

    /** Before this much nothing is said of a ratio: a part of blanks is small at any. */
    private static final long SMALL = 1024 * 1024;

    private static final int[] DIRECTORY = {'P', 'K', 1, 2};

    private final Path file;

    private WorkbookFile(Path file) {
        this.file = file;
    }

    /** A workbook that is not opened, and why: never with a word of it. */
    static final class Unsafe extends Exception {
        private static final long serialVersionUID = 1L;

        Unsafe(String why) {
            super(why);
        }
    }

    /** Takes it in and weighs it; what was begun is taken away again where it is too heavy. */
    static WorkbookFile of(InputStream in) throws IOException, Unsafe {
        WorkbookFile workbook = new WorkbookFile(Files.createTempFile("fanal-", ".part"));
        try {
            workbook.spool(in);
            workbook.weigh();
            return workbook;
        } catch (IOException | Unsafe why) {
            workbook.close();
            throw why;
        } catch (RuntimeException damaged) {
            workbook.close();
            throw new IOException(damaged);
        }
    }

    Path file() {
        return file;
    }

    private void spool(InputStream in) throws IOException, Unsafe {
        byte[] bytes = new byte[64 * 1024];
        long length = 0;
        int parts = 0;
        int matched = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                length += count;
                if (length > LONGEST)
                    throw new Unsafe("it is longer than " + (LONGEST >> 20) + " MiB");
                for (int i = 0; i < count; i++) {
                    int each = bytes[i] & 0xff;
                    matched = each == DIRECTORY[matched] ? matched + 1 : each == 'P' ? 1 : 0;
                    if (matched < DIRECTORY.length) continue;
                    matched = 0;
                    // the directory is read into memory whole, whatever its end says of its length
                    if (++parts > MOST_PARTS) throw new Unsafe("it has too many parts");
                }
                out.write(bytes, 0, count);
            }
        }
    }

    private void weigh() throws IOException, Unsafe {
        long packed = Math.max(1, Files.size(file));
        // words are held in memory: on a small machine fewer
        long words = Math.min(MOST_STRINGS, Runtime.getRuntime().maxMemory() / 8);
        long unpacked = 0;
        byte[] bytes = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setFile(file.toFile()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                WorkbookPart part = new WorkbookPart(words);
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                        unpacked += count;
                        if (unpacked > MOST_UNPACKED
                                || (unpacked > SMALL && unpacked / packed > MOST_RATIO))
                            throw new Unsafe("it unpacks into more than a list can be");
                        part.take(bytes, count);
                    }
                }
            }
        }
    }

    /** Takes the file away; what has opened it by then may read on. */
    @Override
    public void close() throws IOException {
        boolean _ = Files.deleteIfExists(file);
    }
}
