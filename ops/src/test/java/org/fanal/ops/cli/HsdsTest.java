package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HsdsTest {
    private static final String YAML = "referrals.yaml";

    @TempDir Path folder;

    @Test
    @DisplayName(
            "R22: what the store holds goes out and comes in again; nothing confidential leaves")
    void aDirectoryGoesOutAndComesInAgain() throws IOException {
        Path deployment = demo("demo");
        Path file = folder.resolve("out.json");
        Cli out = Cli.run("export", "hsds", "" + file, "--deployment", "" + deployment);
        assertThat(out.code()).as(out.err()).isZero();
        assertThat(out.err()).contains("1 endpoints are in", "1 confidential ones stay here");
        String text = Files.readString(file);
        assertThat(text).contains("\"status\" : \"active\"").doesNotContain("house", "338000002");
        assertThat(Cli.run("export", "hsds", "" + file, "--deployment", "" + deployment).code())
                .isEqualTo(1);
        assertThat(imported(file, deployment).lines()).containsExactly("same line");
        Path empty = demo("empty");
        Files.delete(empty.resolve(YAML));
        assertThat(imported(file, empty).lines()).containsExactly("new line");
        Path again = folder.resolve("again.json");
        assertThat(Cli.run("export", "hsds", "" + again, "--deployment", "" + empty).code())
                .isZero();
        assertThat(Files.readString(again)).isEqualTo(text);
    }

    @Test
    void eachEndpointIsJudgedByItself() throws IOException {
        Path deployment = demo("demo");
        Path file = folder.resolve("out.json");
        assertThat(Cli.run("export", "hsds", "" + file, "--deployment", "" + deployment).code())
                .isZero();
        Files.writeString(file, Files.readString(file).replace("+221338000001", "+221338000003"));
        assertThat(imported(file, deployment).lines()).containsExactly("changed line");
        Path others = folder.resolve("others.json");
        Files.writeString(
                others,
                """
                [{"id": "x", "status": "active", "name": "Nameless"},
                 {"id": "y", "status": "active", "name": "House",
                  "attributes": [{"value": "shelter", "taxonomy_term": {"name": "shelter"}}]}]
                """);
        Cli judged = imported(others, deployment);
        assertThat(judged.code()).isEqualTo(1);
        assertThat(judged.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("refused "));
        Files.writeString(others, "[");
        assertThat(imported(others, deployment).err()).contains("no JSON of HSDS");
    }

    private static Cli imported(Path file, Path deployment) {
        return Cli.run("import", "hsds", "" + file, "--deployment", "" + deployment);
    }

    @Test
    void checkNamesWhatIsWrongInADirectoryOfHsds() throws IOException {
        Path deployment = demo("demo");
        Files.deleteIfExists(deployment.resolve(YAML));
        Files.writeString(deployment.resolve("referrals.hsds.json"), "[");
        Cli check = Cli.run("check", "--deployment", "" + deployment);
        assertThat(check.out()).contains("referrals.hsds.json:1: error: ");
        assertThat(check.code()).isEqualTo(1);
    }

    /** The demonstration deployment, with a directory. */
    private Path demo(String name) throws IOException {
        Path to = Example.copy(Path.of("demo"), folder.resolve(name)).folder();
        Files.writeString(
                to.resolve(YAML),
                """
                endpoints:
                  - { id: line, name: Ligne verte, needs: [hotline], covers: everywhere, languages: [fr],
                      hours: "24/7", contact: { phone: "+221338000001" } }
                  - { id: house, name: House, needs: [shelter], covers: everywhere, languages: [fr],
                      hours: "24/7", contact: { phone: "+221338000002" }, confidential: true }
                """);
        return to;
    }
}
