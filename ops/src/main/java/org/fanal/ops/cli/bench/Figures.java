package org.fanal.ops.cli.bench;

import java.util.Arrays;
import java.util.List;

/** Medians and percentiles of what was measured. */
final class Figures {
    private Figures() {}

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The value below which the share lies; the list is sorted and not empty. */
    static long percentile(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** As the ratio is printed everywhere. */
    static String all(List<Double> values) {
        return Arrays.toString(values.stream().mapToLong(Math::round).toArray());
    }
}
