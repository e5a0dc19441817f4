package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HsdsTest {
    @TempDir Path folder;

    @Test
    void aDirectoryGoesOutAndComesInAgain() throws IOException {
        Path deployment = demo();
        Path file = folder.resolve("out.json");
        Cli out = Cli.run("export", "hsds", "" + file, "--deployment", "" + deployment);
        assertThat(out.err()).contains("endpoints are in").doesNotContain("errors");
        assertThat(out.code()).isZero();
        String text = Files.readString(file);
        assertThat(text).contains("\"status\" : \"active\"");
        assertThat(Cli.run("export", "hsds", "" + file, "--deployment", "" + deployment).code())
                .isEqualTo(1);
        Cli twice = Cli.run("import", "hsds", "" + file, "--deployment", "" + deployment);
        assertThat(twice.err()).contains("there is a directory already");
        Files.delete(deployment.resolve(EndpointFiles.YAML));
        Cli in = Cli.run("import", "hsds", "" + file, "--deployment", "" + deployment);
        assertThat(in.code()).as(in.err()).isZero();
        Path again = folder.resolve("again.json");
        assertThat(Cli.run("export", "hsds", "" + again, "--deployment", "" + deployment).code())
                .isZero();
        assertThat(Files.readString(again)).isEqualTo(text);
        assertThat(Cli.run("check", "--deployment", "" + deployment).out())
                .doesNotContain(": error: ");
    }

    @Test
    void checkNamesWhatIsWrongInADirectoryOfHsds() throws IOException {
        Path deployment = demo();
        Files.deleteIfExists(deployment.resolve(EndpointFiles.YAML));
        Files.writeString(deployment.resolve("referrals.hsds.json"), "[");
        Cli check = Cli.run("check", "--deployment", "" + deployment);
        assertThat(check.out()).contains("referrals.hsds.json:1: error: ");
        assertThat(check.code()).isEqualTo(1);
    }

    /** The demonstration deployment, with a directory. */
    private Path demo() throws IOException {
        Path to = Example.copy(Path.of("demo"), folder.resolve("demo")).folder();
        Files.writeString(
                to.resolve(EndpointFiles.YAML),
                """
                endpoints:
                  - { id: line, name: Ligne verte, needs: [hotline], covers: everywhere, languages: [fr],
                      hours: "24/7", contact: { phone: "+221338000001" } }
                """);
        return to;
    }
}
