package org.fanal.ops.cli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * What an fsync costs on the disk of the data folder.
 *
 * @param medianNanos the median of 400
 * @param p99Nanos their 99th percentile
 */
record FsyncCost(long medianNanos, long p99Nanos) {
    private static final int TIMES = 400;
    private static final int PAGE = 4096;

    static FsyncCost measure(Path folder, LongSupplier nanos) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".bench");
        long[] costs = new long[TIMES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                int written = channel.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
                long begin = nanos.getAsLong();
                channel.force(false);
                costs[i] = nanos.getAsLong() - begin + (written == PAGE ? 0 : 1);
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(costs);
        return new FsyncCost(costs[TIMES / 2], costs[TIMES * 99 / 100]);
    }
}
