package org.fanal.ops.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: takes data in the formats of others. One format, one class. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes data in by format: hsds.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FORMAT", description = "hsds", arity = "0..*")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        throw new CommandFailure(
                (words.isEmpty() ? "say what to import" : "this format cannot be imported yet")
                        + ": 'fanal import hsds FILE' takes in the directory of endpoints; HTCDS, PO,"
                        + " RapidPro flows and contacts come in later versions");
    }
}
