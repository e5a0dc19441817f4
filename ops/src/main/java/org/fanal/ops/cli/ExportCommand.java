package org.fanal.ops.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export}: gives data in the formats of others. One format, one class. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Gives data out by format: hsds.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FORMAT", description = "hsds", arity = "0..*")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        throw new CommandFailure(
                (words.isEmpty() ? "say what to export" : "this format cannot be exported yet")
                        + ": 'fanal export hsds FILE' gives out the directory of endpoints; HTCDS, PO,"
                        + " RapidPro flows and contacts come in later versions");
    }
}
