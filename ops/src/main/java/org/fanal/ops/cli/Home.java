package org.fanal.ops.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Fanal itself is: the folder {@code ops}, beside whose build the demonstration lies. */
public final class Home {
    private Home() {}

    /** The demonstration deployment. */
    public static Path demo() {
        Path demo = ops().resolve("demo");
        if (!Files.isRegularFile(demo.resolve("fanal.yaml")))
            throw new CommandFailure(
                    "the demonstration deployment is not at " + demo + ", unpack Fanal whole");
        return demo;
    }

    private static Path ops() {
        try {
            Path built =
                    Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return built.resolve("../..").normalize();
        } catch (URISyntaxException why) {
            throw new CommandFailure("Fanal cannot tell where it is installed");
        }
    }
}
