package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
    @TempDir Path folder;

    @BeforeEach
    void copy() {
        var _ = Example.in(folder);
    }

    @Test
    @DisplayName("R10: a wrong line is told of without its number, and the rest is in")
    void aWrongLineIsToldOfAndTheRestIsIn() throws IOException {
        Path file = folder.resolve("contacts.csv");
        Files.writeString(
                file,
                """
                number,language,consent
                +221771234501,fr,paper form 7
                +22177123,fr,paper form 8
                +221771234503,fr,no
                """);
        Cli first = contacts(file);
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("contacts.csv: line 3, number: "),
                        line -> assertThat(line).startsWith("contacts.csv: line 4, consent: "));
        assertThat(first.out() + first.err()).doesNotContain("22177123");
        assertThat(first.err()).contains("1 new", "2 lines refused");
        assertThat(contacts(file).err()).contains("0 new", "1 as before");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Cli absent = contacts(folder.resolve("none.csv"));
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err()).contains("none.csv");
    }

    private Cli contacts(Path file) {
        return Cli.run("import", "contacts", file.toString(), "--deployment", folder.toString());
    }
}
