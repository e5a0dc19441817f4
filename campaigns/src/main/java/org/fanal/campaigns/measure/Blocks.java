package org.fanal.campaigns.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A count that grows day by day, shown in stretches of days that hold at least 11 each (R21): who
 * looks again tomorrow and takes one from the other gets a whole stretch or nothing, never one
 * person. The last days wait until they are enough.
 *
 * @param all oldest first
 */
public record Blocks(List<Block> all) {

    public Blocks {
        all = List.copyOf(all);
    }

    /**
     * A stretch of days since the epoch.
     *
     * @param from its first day
     * @param to its last day
     */
    public record Block(long from, long to, long count) {}

    /** The stretches of counts by day. */
    public static Blocks of(SortedMap<Long, Long> days) {
        List<Block> blocks = new ArrayList<>();
        long sum = 0;
        long from = Long.MIN_VALUE;
        for (Map.Entry<Long, Long> day : days.entrySet()) {
            if (from == Long.MIN_VALUE) from = day.getKey();
            sum += day.getValue();
            if (sum < Disclosure.LEAST) continue;
            boolean _ = blocks.add(new Block(from, day.getKey(), sum));
            sum = 0;
            from = Long.MIN_VALUE;
        }
        return new Blocks(blocks);
    }

    /** What is shown in all. */
    public long total() {
        return all.stream().mapToLong(Block::count).sum();
    }
}
