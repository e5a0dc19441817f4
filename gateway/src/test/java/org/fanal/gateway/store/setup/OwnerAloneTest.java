package org.fanal.gateway.store.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Things;
import org.junit.jupiter.api.Test;

class OwnerAloneTest {
    @Test
    void nobodyElseOnTheMachineReadsTheStore() throws IOException {
        try (TestStore store = new TestStore(Engine.SQLITE).with(Things.SET)) {
            store.write(tx -> Things.insert(tx, 1, "one"));
            try (Stream<Path> all = Files.list(store.dataFolder())) {
                List<Path> files =
                        all.filter(file -> file.getFileName().toString().startsWith("fanal.db"))
                                .toList();
                assertThat(files).hasSizeGreaterThan(1);
                for (Path file : files)
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
            }
        }
    }
}
