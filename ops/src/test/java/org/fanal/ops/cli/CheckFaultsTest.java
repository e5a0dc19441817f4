package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a deployment is named with its file, its line and the cure. */
final class CheckFaultsTest {
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

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedWithItsFileAndLine(Fault fault) {
        Example example = Example.in(folder).edit(fault.file(), fault.from(), fault.to());
        String start = fault.file() + ":" + example.line(fault.file(), fault.mark()) + ": ";
        Cli check = Cli.run(CheckTest.SET, "", "check", "--deployment", folder.toString());
        assertThat(check.lines()).anyMatch(line -> line.startsWith(start + fault.told()));
        assertThat(check.code()).isEqualTo(fault.told().startsWith("error") ? 1 : 0);
    }
}
