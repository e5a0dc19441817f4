package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.Known;
import org.fanal.campaigns.referral.hsds.HsdsWriter;
import org.fanal.campaigns.route.Atlas;
import org.fanal.flows.place.Place;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.app.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export hsds}: the directory of endpoints, without those that are confidential (R22). */
@Command(
        name = "hsds",
        mixinStandardHelpOptions = true,
        description = "Gives the store's endpoints out as HSDS 3.0; never a confidential one.")
final class HsdsExport implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    private Path file = Path.of("");

    HsdsExport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Deployment deployment = new Deployments(terminal).sound(options.folder());
        Storehouse store = new Storehouse(deployment, options.data());
        Directory directory = store.write((vault, tx) -> directory(store, vault, tx));
        List<Endpoint> endpoints =
                directory.all().stream().filter(each -> !each.service().confidential()).toList();
        int kept = directory.all().size() - endpoints.size();
        try {
            var _ =
                    Files.writeString(
                            file,
                            new HsdsWriter(directory.names()).text(endpoints),
                            StandardOpenOption.CREATE_NEW);
        } catch (IOException _) {
            throw new CommandFailure(
                    file + " cannot be written, name a file that is not there yet");
        }
        terminal.err()
                .println(
                        "fanal: %d endpoints are in %s; %d confidential ones stay here"
                                .formatted(endpoints.size(), file, kept));
        return 0;
    }

    private record Directory(List<Endpoint> all, UnaryOperator<String> names) {}

    private static Directory directory(Storehouse store, Vault vault, Tx tx) {
        Atlas atlas = store.atlas(tx);
        Endpoints endpoints = Storehouse.endpoints(vault);
        store.directory(tx, endpoints);
        return new Directory(
                endpoints.all(tx).stream().map(Known::card).toList(),
                id -> atlas.places().byId(id).map(Place::name).orElse(id));
    }
}
