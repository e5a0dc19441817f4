package org.fanal.ops.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: a copy of the store as it is at one instant, while it runs or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the store into a file; the key file is not inside.")
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "a file that is not there yet")
    private Path to = Path.of("");

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Storehouse store =
                new Storehouse(new Deployments(terminal).sound(options.folder()), options.data());
        store.stores().backup(to);
        terminal.err()
                .println(
                        "fanal: the store is copied to "
                                + to
                                + "; keep a copy of "
                                + store.keyFile()
                                + " in another place, without it the copy opens nothing");
        return 0;
    }
}
