package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

/** The file without which nothing can be read. */
class KeyFileTest {
    private static final String WARNING = "chmod 600";

    @BothEngines
    void aKeyFileThatOthersMayOpenIsToldOf(TestStore store) throws IOException {
        try (Scenario fanal = Scenario.on(store)) {
            Path file = fanal.deployment().folder().resolve("keys.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            fanal.stop().start();
            assertThat(fanal.log().lines()).noneMatch(line -> line.contains(WARNING));
            Path _ =
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString("rw-r--r--"));
            fanal.stop().start();
            assertThat(fanal.log().lines()).anyMatch(line -> line.contains(WARNING));
        }
    }
}
