package org.fanal.ops.cli;

import java.util.concurrent.Callable;
import org.fanal.gateway.store.vault.Vault.KeyInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code keys}: which keys there are, so that two copies of the key file can be compared. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Lists the keys by name, each with digits that tell it from another.")
final class KeysCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Storehouse store =
                new Storehouse(new Deployments(terminal).sound(options.folder()), options.data());
        for (KeyInfo key : store.keys()) terminal.out().println(key.name() + "\t" + key.proof());
        terminal.err().println("fanal: keep copies of " + store.keyFile() + " apart from the data");
        return 0;
    }
}
