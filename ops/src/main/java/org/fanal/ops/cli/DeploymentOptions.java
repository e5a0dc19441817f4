package org.fanal.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which deployment a command is about, and where its data is. */
final class DeploymentOptions {
    @Option(
            names = "--deployment",
            required = true,
            paramLabel = "DIR",
            description = "the deployment's folder")
    private Path deployment = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder of its data (DIR/data unless given)")
    private @Nullable Path data;

    /** The deployment's folder, which is there. */
    Path folder() {
        return existing(deployment);
    }

    /** The folder of the data, there or not. */
    Path data() {
        return data == null ? deployment.resolve("data") : data;
    }

    static Path existing(Path folder) {
        if (!Files.isDirectory(folder))
            throw new CommandFailure(
                    "there is no folder " + folder + ", name the deployment's with --deployment");
        return folder;
    }
}
