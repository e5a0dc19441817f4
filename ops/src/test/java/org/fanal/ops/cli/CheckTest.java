package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.KnownCarriers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
    static final Map<String, String> SET =
            Map.of(
                    "AT_API_KEY", "key",
                    "AT_HOOK_TOKEN", "0123456789abcdef0123456789abcdef",
                    "TW_SID", "AC0123456789abcdef0123456789abcdef",
                    "TW_TOKEN", "0123456789abcdef0123456789abcdef");
    @TempDir Path folder;

    @Test
    void theExampleHasNoErrors() {
        Cli check = check();
        assertThat(check.lines()).noneMatch(line -> line.contains(": error: "));
        assertThat(check.code()).isZero();
    }

    @Test
    void aLineOfOutputIsAlwaysFileLineSeverityAndWords() {
        var _ = Example.in(folder).edit("fanal.yaml", "port: 8080", "port: x");
        Cli check = Cli.run("check", "--deployment", folder.toString());
        assertThat(check.lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-zA-Z/._-]+:[0-9]+: (error|warning): .+, .+"));
    }

    @Test
    void anUnsetNameIsAWarningAndNothingFollowsFromIt() {
        var _ =
                Example.in(folder)
                        .edit("fanal.yaml", "number: \"+50922220000\"", "number: \"${NUMBER}\"")
                        .edit("fanal.yaml", "port: 8080", "port: \"${PORT}\"")
                        .edit("fanal.yaml", "sqlite:fanal.db", "${STORE}");
        Cli check = Cli.run("check", "--deployment", folder.toString());
        assertThat(check.lines())
                .filteredOn(line -> line.contains("the environment has no"))
                .hasSize(7)
                .allMatch(line -> line.contains(": warning: "));
        assertThat(check.lines()).noneMatch(line -> line.contains(": error: "));
        assertThat(check.code()).isZero();
    }

    @Test
    void aChannelWithNarrowScreensIsHeldAgainstTheTextsOfItsLanguagesAlone() {
        var example =
                Example.in(folder).edit("fanal.yaml", "rate: 20/s", "rate: 20/s, maxSeptets: 31");
        String told = "this choice does not fit a USSD screen of 'at-sn' and would be cut";
        assertThat(check(example).lines())
                .anyMatch(line -> line.startsWith("languages/fr.yaml:") && line.contains(told))
                .noneMatch(line -> line.startsWith("languages/ht.yaml:") && line.contains(told));
    }

    @Test
    void aWordThatNoCarrierKeepsMayLeave() {
        var example = Example.in(folder).edit("fanal.yaml", "exit: \"0\"", "exit: météo");
        assertThat(check(example).lines()).noneMatch(line -> line.contains(": error: "));
    }

    @Test
    @DisplayName("R4: the hotline's own name gives a caller away, as any such word does")
    void theHotlinesOwnNameGivesACallerAway() {
        var example =
                Example.in(folder)
                        .edit("fanal.yaml", "name: Ligne verte", "name: Fanm Vanyan")
                        .edit("languages/ht.yaml", "\"Wi\"", "\"Wi, fanm vanyan\"");
        assertThat(check(example).lines())
                .contains(
                        "languages/ht.yaml:7: error: 'Fanm Vanyan' gives the caller away to"
                                + " whoever sees the phone (R4), say it in neutral words");
    }

    @Test
    void withoutALanguageNamedTheDefaultOfTheTextsIsSpoken() {
        var _ = Example.in(folder).edit("fanal.yaml", "languages: { default", "# languages: {");
        Environment environment = new Environment(SET, Severity.ERROR);
        Deployment deployment =
                new DeploymentLoader(folder, environment, KnownCarriers.with(new Phones()))
                        .load()
                        .deployment()
                        .orElseThrow();
        assertThat(deployment.settings().languages().of("SN")).isEqualTo("en");
    }

    @Test
    void aFormThatNoTeamHandlesIsNamedWhereTheEnvironmentIsUnsetToo() {
        var _ = Example.in(folder).edit("teams.yaml", "handles: [held, ", "handles: [");
        Cli check = Cli.run("check", "--deployment", folder.toString());
        assertThat(check.lines())
                .anyMatch(line -> line.contains("has no AT_API_KEY"))
                .anyMatch(line -> line.contains("no team but the police handles the form 'held'"));
    }

    @Test
    void redisBesideSqliteIsAWarning() {
        assertThat(check().lines())
                .anyMatch(line -> line.startsWith("fanal.yaml:8: warning: Redis does nothing"));
    }

    @Test
    void aLanguageNobodyReviewedIsNamedAsADraft() {
        var example = Example.in(folder).edit("languages/fr.yaml", "review:", "#");
        Cli check = Cli.run(SET, "", "check", "--deployment", example.folder().toString());
        assertThat(check.lines())
                .anyMatch(line -> line.matches("languages/fr.yaml:[0-9]+: warning: .*draft.*"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var example = Example.in(folder);
        Path outside = Files.createTempFile("places", ".yaml");
        Files.delete(example.file("places.yaml"));
        var _ = Files.createSymbolicLink(example.file("places.yaml"), outside);
        assertThat(check(example).lines())
                .anyMatch(line -> line.startsWith("places.yaml:1: error: this is a link"));
    }

    @Test
    void aFileBeyondOneMebibyteIsRefused() {
        var example = Example.in(folder).write("flows/big.yaml", "#".repeat(1024 * 1024 + 1));
        assertThat(check(example).lines())
                .anyMatch(line -> line.startsWith("flows/big.yaml:1: error: this file is larger"));
    }

    @Test
    void aFileOfAnotherEncodingIsRefused() throws IOException {
        var example = Example.in(folder);
        var _ = Files.write(example.file("routes.yaml"), new byte[] {(byte) 0xE9, 'a'});
        assertThat(check(example).lines())
                .anyMatch(
                        line -> line.startsWith("routes.yaml:1: error: this file is not in UTF-8"));
    }

    @Test
    void otherFilesBesideFlowsAreLeftAlone() {
        var example = Example.in(folder).write("flows/notes.txt", "{ not: yaml");
        assertThat(check(example).code()).isZero();
    }

    @Test
    void filesThatNothingReadsAreNamed() {
        var example =
                Example.in(folder)
                        .write("team.yaml", "teams: []")
                        .write("languages/pt.yml", "language: pt")
                        .write("routes.yml", "routes: []");
        assertThat(check(example).lines())
                .contains(
                        "languages/pt.yml:1: warning: nothing reads this file, let its name end in"
                                + " .yaml",
                        "routes.yml:1: warning: nothing reads this file, let its name end in .yaml",
                        "team.yaml:1: warning: nothing reads this file, correct its name or take it"
                                + " out");
    }

    @Test
    void aLanguageThatCannotBeReadIsNotSaidToBeMissing() {
        var example = Example.in(folder).edit("languages/fr.yaml", "\"Oui\"", "\"Oui");
        assertThat(check(example).lines())
                .filteredOn(line -> line.contains("error"))
                .singleElement()
                .asString()
                .startsWith("languages/fr.yaml:");
    }

    @Test
    void aStepThatIsMisspeltDoesNotMakeAllBehindItUnreached() {
        var example = Example.in(folder).edit("flows/hotline.yaml", "next: safe", "next: sfe");
        assertThat(check(example).lines()).noneMatch(line -> line.contains("no step leads to"));
    }

    @Test
    void theDemonstrationIsSoundAndSaysThatItsCarriersAreSimulated() {
        Cli check = Cli.run("check", "--deployment", "demo");
        assertThat(check.code()).isZero();
        assertThat(check.lines())
                .allMatch(line -> line.contains("are a draft") || line.contains("is simulated"));
        assertThat(check.out()).contains(": warning: this channel is simulated, so no real phone");
    }

    @Test
    void theRealChannelsThatTheDemonstrationShowsAreSound() throws IOException {
        var example = Example.copy(Path.of("demo"), folder);
        String settings = Files.readString(example.file("fanal.yaml"));
        String real =
                settings.replaceFirst("(?s)  - \\{ id: sim-sn.*?(?=  # )", "")
                        .replaceAll("(?m)^  # (?=-| {4})", "  ");
        String teams = Files.readString(example.file("teams.yaml"));
        var _ =
                example.write("fanal.yaml", real)
                        .write(
                                "teams.yaml",
                                teams.replace("sim-sn", "at-sn").replace("sim-ht", "tw-ht"));
        Map<String, String> environment = new HashMap<>(SET);
        var _ = environment.put("AT_USERNAME", "fanal");
        Cli check = Cli.run(environment, "", "check", "--deployment", folder.toString());
        assertThat(check.lines()).allMatch(line -> line.contains("are a draft"));
    }

    @Test
    void aFolderWithoutSettingsSaysSo() {
        Cli check = Cli.run("check", "--deployment", folder.toString());
        assertThat(check.out()).startsWith("fanal.yaml:1: error: there are no settings here");
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsOneLine() {
        Cli check = Cli.run("check", "--deployment", folder.resolve("none").toString());
        assertThat(check.err().lines()).singleElement().asString().contains("there is no folder");
        assertThat(check.code()).isEqualTo(1);
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        assertThat(Cli.run("check").code()).isEqualTo(2);
        assertThat(Cli.run("chekc").code()).isEqualTo(2);
        assertThat(Cli.run("chekc").err()).startsWith("fanal: there is no command 'chekc', name");
        assertThat(Cli.run("user", "ad").err()).startsWith("fanal: there is no command 'ad', name");
        assertThat(Cli.run().code()).isEqualTo(2);
        assertThat(Cli.run("check").out()).isEmpty();
    }

    private Cli check() {
        return check(Example.in(folder));
    }

    private static Cli check(Example example) {
        return Cli.run(SET, "", "check", "--deployment", example.folder().toString());
    }
}
