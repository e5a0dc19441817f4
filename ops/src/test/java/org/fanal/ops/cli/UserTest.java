package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserTest {
    @TempDir Path folder;

    @BeforeEach
    void copy() {
        var _ = Example.in(folder);
    }

    @Test
    void addPrintsTheFirstPasswordAlone() {
        Cli added = user("add", "awa", "--role", "lead");
        assertThat(added.code()).isZero();
        assertThat(added.out()).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}\\R");
    }

    @Test
    void tokenPrintsTheTokenAlone() {
        var _ = user("add", "awa", "--role", "lead");
        Cli token = user("token", "awa");
        assertThat(token.code()).isZero();
        assertThat(token.out()).matches("fanal_[A-Za-z0-9_-]{43}\\R");
        assertThat(user("token", "awa").out()).isNotEqualTo(token.out());
    }

    @Test
    void listNamesEverybodyWithTheirRoles() {
        var _ = user("add", "sira", "--role", "admin,auditor");
        var _ = user("add", "awa", "--role", "lead", "--role", "worker");
        var _ = user("disable", "sira");
        assertThat(user("list").lines())
                .containsExactly("awa\tlead,worker\tactive", "sira\tadmin,auditor\tdisabled");
    }

    @Test
    void whatCannotBeDoneIsOneLine() {
        var _ = user("add", "awa", "--role", "lead");
        assertOneLine(user("add", "awa", "--role", "lead"), "there is already a user 'awa'");
        assertOneLine(user("token", "nobody"), "there is no user 'nobody'");
        assertOneLine(user("disable", "nobody"), "there is no user 'nobody'");
        assertOneLine(user("add", "a b", "--role", "lead"), "a name is up to 64");
        var _ = user("disable", "awa");
        assertOneLine(user("token", "awa"), "the user 'awa' is disabled");
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        assertThat(user("add", "awa").code()).isEqualTo(2);
        assertThat(user("add", "awa", "--role", "king").code()).isEqualTo(2);
        assertThat(user("add", "awa", "--role", "king").err()).contains("there is no role 'king'");
        assertThat(user().code()).isEqualTo(2);
    }

    @Test
    void dataMayLieElsewhere() throws IOException {
        Path data = folder.resolve("elsewhere");
        var _ = user("add", "awa", "--role", "lead", "--data", data.toString());
        assertThat(Files.exists(data.resolve("fanal.db"))).isTrue();
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
        assertThat(user("list", "--data", data.toString()).lines()).hasSize(1);
    }

    @Test
    void aCopyIsTheStoreAgainWhereThereIsNone() {
        var _ = user("add", "awa", "--role", "lead");
        Path copy = folder.resolve("copy.db");
        Cli backup = run("backup", "--to", copy.toString());
        assertThat(backup.code()).isZero();
        assertThat(backup.out()).isEmpty();
        assertOneLine(run("restore", "--from", copy.toString()), "");
        Path other = folder.resolve("other");
        assertThat(run("restore", "--from", copy.toString(), "--data", other.toString()).code())
                .isZero();
        assertThat(user("list", "--data", other.toString()).lines())
                .containsExactly("awa\tlead\tactive");
    }

    @Test
    void keysAreNamedAndNeverShown() throws IOException {
        Cli keys = run("keys");
        assertThat(keys.code()).isZero();
        assertThat(keys.lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("(hash|[0-9]{4}-[0-9]{2})\t[0-9a-f]{32}"));
        String file = Files.readString(folder.resolve("keys.json"));
        for (String line : keys.lines())
            assertThat(file).doesNotContain(line.substring(line.indexOf('\t') + 1));
    }

    @Test
    void importAndExportSayWhatFormatsThereAreNot() {
        assertThat(Cli.run("import", "hsds").err()).contains("cannot be imported yet");
        assertThat(Cli.run("export").code()).isEqualTo(1);
    }

    private Cli user(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst("user");
        return run(all.toArray(String[]::new));
    }

    private Cli run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--deployment", folder.toString()));
        return Cli.run(all.toArray(String[]::new));
    }

    private static void assertOneLine(Cli failed, String words) {
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines())
                .singleElement()
                .asString()
                .startsWith("fanal: ")
                .contains(words);
    }
}
