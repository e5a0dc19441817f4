package org.fanal.ops.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: takes data in the formats of others. None is built in so far, and it says so. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes data in by format; so far there is no format.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FORMAT", description = "none so far", arity = "0..*")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        throw new CommandFailure(
                "no format can be imported yet"
                        + (words.isEmpty() ? "" : ", nor can this one")
                        + ": HSDS, HTCDS, PO, RapidPro flows and contacts come in later versions");
    }
}
