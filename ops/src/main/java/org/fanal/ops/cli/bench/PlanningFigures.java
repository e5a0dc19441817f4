package org.fanal.ops.cli.bench;

import java.util.List;

/**
 * What planning gave.
 *
 * @param inserted bare rows a second, a value for each round
 * @param planned recipients a second, a value for each round
 * @param heap the most that the heap held while planning, in bytes
 */
record PlanningFigures(
        int recipients,
        List<Double> inserted,
        List<Double> planned,
        long heap,
        AlertFigures alerts,
        FsyncCost fsync) {
    private static final long MIB = 1024 * 1024;

    void print(Lines lines) {
        lines.line("planning a campaign of %,d recipients", recipients);
        lines.rate("bare inserts of the same rows, 200 a commit:", inserted);
        lines.rate("Fanal, planned into the ledger:", planned);
        lines.ratio(planned, inserted);
        lines.line(
                "heap while planning: at most %,d MiB, garbage included; the JVM may take %,d MiB",
                heap / MIB, Heap.most() / MIB);
        alerts.print(lines);
        lines.fsync(fsync);
    }
}
