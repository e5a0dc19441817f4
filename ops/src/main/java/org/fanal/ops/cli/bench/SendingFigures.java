package org.fanal.ops.cli.bench;

import java.util.List;

/**
 * What sending gave.
 *
 * @param bare messages a second of the bare client and listener, a value for each round
 * @param fanal messages a second of the whole program, a value for each round
 */
record SendingFigures(
        int messages, List<Double> bare, List<Double> fanal, AlertFigures alerts, FsyncCost fsync) {

    void print(Lines lines) {
        lines.line("sending %,d messages, each with its receipt", messages);
        lines.rate("bare client and listener:", bare);
        lines.rate("Fanal, ledger to receipt:", fanal);
        lines.ratio(fanal, bare);
        alerts.print(lines);
        lines.fsync(fsync);
    }
}
