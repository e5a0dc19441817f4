package org.fanal.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restore}: a store out of a copy, where there is none. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a store out of a copy, where there is none.")
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "what 'fanal backup' made")
    private Path from = Path.of("");

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(from))
            throw new CommandFailure("there is no file " + from + ", name a copy with --from");
        Storehouse store =
                new Storehouse(new Deployments(terminal).sound(options.folder()), options.data());
        store.stores().restore(from);
        terminal.err()
                .println(
                        "fanal: the store is made out of "
                                + from
                                + "; it opens with the key file of its time at "
                                + store.keyFile());
        return 0;
    }
}
