package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.hsds.HsdsReader;
import org.fanal.ops.app.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code import hsds}: a directory of endpoints becomes the deployment's, where it has none. */
@Command(
        name = "hsds",
        mixinStandardHelpOptions = true,
        description =
                "Judges a directory in HSDS 3.0 and makes it the deployment's, if it has none.")
final class HsdsImport implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    @Parameters(paramLabel = "FILE", description = "HSDS 3.0 services, as JSON")
    private Path file = Path.of("");

    HsdsImport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Deployment deployment = new Deployments(terminal).sound(options.folder());
        EndpointFiles files = new EndpointFiles(terminal, deployment);
        Optional<Path> present = files.present();
        if (present.isPresent())
            throw new CommandFailure(
                    "there is a directory already, " + present.get() + ": take it away first");
        List<Endpoint> endpoints = files.hsds(file);
        Path to = deployment.folder().resolve(HsdsReader.FILE);
        try {
            var _ = Files.copy(file, to);
        } catch (IOException _) {
            throw new CommandFailure(to + " cannot be written, look at the folder's rights");
        }
        terminal.err().println("fanal: " + endpoints.size() + " endpoints are in " + to);
        return 0;
    }
}
