package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.hsds.HsdsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export hsds}: the directory of endpoints, without what is confidential (R22). */
@Command(
        name = "hsds",
        mixinStandardHelpOptions = true,
        description = "Gives the deployment's endpoints out as HSDS 3.0; never a hidden address.")
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
        EndpointFiles files =
                new EndpointFiles(terminal, new Deployments(terminal).sound(options.folder()));
        List<Endpoint> endpoints = files.all();
        try {
            var _ =
                    Files.writeString(
                            file,
                            new HsdsWriter(files.names()).text(endpoints),
                            StandardOpenOption.CREATE_NEW);
        } catch (IOException _) {
            throw new CommandFailure(
                    file + " cannot be written, name a file that is not there yet");
        }
        terminal.err().println("fanal: " + endpoints.size() + " endpoints are in " + file);
        return 0;
    }
}
