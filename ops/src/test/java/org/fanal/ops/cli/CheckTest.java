package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.KnownCarriers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckTest {
    static final Map<String, String> SET =
            Map.of(
                    "AT_API_KEY", "key",
                    "AT_HOOK_TOKEN", "0123456789abcdef0123456789abcdef",
                    "TW_SID", "AC0123456789abcdef0123456789abcdef",
                    "TW_TOKEN", "0123456789abcdef0123456789abcdef");
    private static final String TAB = "error: this line begins with a tab, indent it with spaces";
    @TempDir Path folder;

    /**
     * One fault.
     *
     * @param from what the file says
     * @param to what it says instead
     * @param mark the first of the line that is to be named, after the edit
     * @param told the rest of that line of the output
     */
    record Fault(String file, String from, String to, String mark, String told) {
        @Override
        public String toString() {
            return file + ": " + to;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                settings(
                        "name: Ligne verte",
                        "nam: Ligne verte",
                        "nam:",
                        "error: fanal.yaml has no field 'nam', "),
                settings(
                        "port: 8080",
                        "port: 80800",
                        "public:",
                        "error: 'port' is a whole number from 0 to 65535"),
                settings(
                        "port: 8081",
                        "port: 8080",
                        "console:",
                        "error: both listeners have one port"),
                settings(
                        "https://hotline.example.org",
                        "hotline",
                        "public:",
                        "error: 'baseUrl' is an address"),
                settings(
                        "https://hotline",
                        "http://hotline",
                        "public:",
                        "warning: carriers would reach us unencrypted"),
                settings("\"10.0.0.1\"", "proxy", "trustedProxies", "error: a proxy is an address"),
                settings(
                        "sqlite:fanal.db",
                        "mysql://x",
                        "store:",
                        "error: 'url' is sqlite:FILE or postgresql://"),
                settings(
                        "keys.json",
                        "../keys.json",
                        "keys:",
                        "error: 'file' is the name of a file"),
                settings(
                        "+221338000001",
                        "12",
                        "fallback:",
                        "error: 'phone' is no telephone number"),
                settings(
                        "ussdSilence: 3m",
                        "ussdSilence: 3 minutes",
                        "conversation:",
                        "error: 'ussdSilence' is a duration"),
                settings(
                        "skip: \"00\"",
                        "skip: \"0\"",
                        "conversation:",
                        "error: two of the keys are the same"),
                settings(
                        "exit: \"0\"",
                        "exit: Stop",
                        "conversation:",
                        "error: 'exit' is one to three digits, or a word"),
                settings(
                        "more: \"98\"",
                        "more: next",
                        "conversation:",
                        "error: 'more' is one to three digits"),
                settings(
                        "exit: \"0\"",
                        "exit: Arrêt",
                        "conversation:",
                        "error: 'exit' is one to three digits, or a word"),
                settings(
                        "exit: \"0\"",
                        "exit: help",
                        "conversation:",
                        "error: 'exit' is one to three digits, or a word"),
                settings(
                        "sender: \"INFO\"",
                        "sender: \"Ligne Verte\"",
                        "token:",
                        "error: this 'sender' gives the caller away"),
                settings(
                        "sender: \"INFO\"",
                        "sender: \"POLICE\"",
                        "token:",
                        "error: this 'sender' gives the caller away"),
                settings(
                        "carrier: twilio",
                        "carrier: pigeon",
                        "- { id: tw-ht",
                        "error: 'carrier' is one of"),
                settings(
                        "languages: [fr, wo]",
                        "languages: [fr, xx]",
                        "token:",
                        "error: there is no languages/xx.yaml"),
                settings(
                        "ussd: hotline",
                        "ussd: hotlin",
                        "flows:",
                        "error: there is no flow 'hotlin'"),
                settings(
                        "sms: hotline, ",
                        "",
                        "number: \"21512\"",
                        "error: no flow answers those who come by sms"),
                settings(
                        "HT: ht",
                        "HT: xx",
                        "languages: { default",
                        "error: there is no languages/xx.yaml"),
                settings(
                        "HT: ht",
                        "Haiti: ht",
                        "languages: { default",
                        "error: 'Haiti' is no country"),
                settings(
                        "default: fr",
                        "default: xx",
                        "languages: { default",
                        "error: there is no languages/xx.yaml"),
                settings(
                        "+221770000099",
                        "+221",
                        "drill:",
                        "error: 'numbers' is no telephone number"),
                settings(
                        "+221770000099",
                        "+221100000000",
                        "drill:",
                        "warning: this number of 'numbers' is not in use"),
                settings(
                        "name: Ligne verte",
                        "name: Ligne verte\nname: Autre",
                        "name: Autre",
                        "error: 'name' stands here twice"),
                settings("web:", "web: [", "console:", "error: "),
                new Fault(
                        "places.yaml",
                        "within: SN,",
                        "within: XX,",
                        "- { id: SN-DK",
                        "error: 'XX' is no place here"),
                new Fault(
                        "places.yaml",
                        "[14.5, -14.5]",
                        "[140.5, -14.5]",
                        "- { id: SN,",
                        "error: 'point' is"),
                new Fault(
                        "routes.yaml",
                        "place: SN-SL",
                        "place: XX",
                        "waypoints:",
                        "error: places.yaml has no place 'XX'"),
                new Fault(
                        "routes.yaml",
                        "stage: origin",
                        "stage: start",
                        "waypoints:",
                        "error: 'stage' is one of origin"),
                new Fault(
                        "routes.yaml",
                        "[SN-SL, MR-NDB]",
                        "[SN-SL]",
                        "legs:",
                        "error: a leg is two waypoints"),
                new Fault(
                        "routes.yaml",
                        "[SN-SL, MR-NDB]",
                        "[SN-SL, SN-DK]",
                        "legs:",
                        "error: 'SN-DK' is no waypoint"),
                new Fault(
                        "referrals.yaml",
                        "needs: [shelter]",
                        "needs: []",
                        "needs: []",
                        "error: endpoint 'shelter-dakar' serves no need"),
                new Fault(
                        "referrals.yaml",
                        "covers: everywhere",
                        "covers: nowhere",
                        "covers: nowhere",
                        "error: 'covers' is everywhere"),
                new Fault(
                        "referrals.yaml",
                        "every: 12h",
                        "evry: 12h",
                        "checkIn:",
                        "error: 'checkIn' has no field 'evry'"),
                new Fault(
                        "campaigns/dry-season.yaml",
                        "route: atlantic",
                        "route: pacific",
                        "audience:",
                        "error: routes.yaml has no route 'pacific'"),
                new Fault(
                        "campaigns/dry-season.yaml",
                        "holdout: 10%",
                        "holdout: a tenth",
                        "holdout:",
                        "error: 'holdout' is a share"),
                new Fault(
                        "campaigns/dry-season.yaml",
                        "text: campaign.dry-season",
                        "text: campaign.wet-season",
                        "text:",
                        "warning: there is no text 'campaign.wet-season' in fr, wo, write it"),
                new Fault(
                        "campaigns/dry-season.yaml",
                        "{ need: shelter }",
                        "{ need: legal }",
                        "requires:",
                        "warning: no referral endpoint serves 'legal', "),
                new Fault(
                        "campaigns/dry-season.yaml",
                        "start: 2026-12-01T09:00",
                        "start: soon",
                        "start: soon",
                        "error: 'start' is such as"),
                new Fault(
                        "teams.yaml",
                        "members: [awa]",
                        "members: [avva]",
                        "members: [avva]",
                        "error: "),
                new Fault(
                        "teams.yaml",
                        "sms: at-sn,",
                        "sms: at-xx,",
                        "- { id: awa",
                        "error: there is no channel 'at-xx'"),
                new Fault(
                        "teams.yaml",
                        "handles: [held",
                        "handles: [hled",
                        "handles: [hled",
                        "warning: no flow gives a report the form 'hled', write one of"),
                new Fault(
                        "teams.yaml",
                        "handles: [held, ",
                        "handles: [",
                        "teams:",
                        "warning: no team but the police handles the form 'held', so"),
                new Fault("flows/hotline.yaml", "next: safe", "next: sfe", "next: sfe", "error: "),
                new Fault("teams.yaml", "    name: Dakar", "\tname: Dakar", "\tname", TAB),
                new Fault(
                        "languages/ht.yaml",
                        "  safe.question: \"",
                        "  safe.question: \"" + "o ".repeat(800),
                        "safe.question",
                        "error: this is 16"),
                new Fault(
                        "languages/fr.yaml",
                        "answer.yes: \"Oui\"",
                        "answer.yes: \"${x\"",
                        "answer.yes",
                        "error: "));
    }

    private static Fault settings(String from, String to, String mark, String told) {
        return new Fault("fanal.yaml", from, to, mark, told);
    }

    @Test
    void theExampleHasNoErrors() {
        Cli check = check();
        assertThat(check.lines()).noneMatch(line -> line.contains(": error: "));
        assertThat(check.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedWithItsFileAndLine(Fault fault) {
        Example example = Example.in(folder).edit(fault.file(), fault.from(), fault.to());
        String start = fault.file() + ":" + example.line(fault.file(), fault.mark()) + ": ";
        Cli check = Cli.run(SET, "", "check", "--deployment", folder.toString());
        assertThat(check.lines()).anyMatch(line -> line.startsWith(start + fault.told()));
        assertThat(check.code()).isEqualTo(fault.told().startsWith("error") ? 1 : 0);
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
