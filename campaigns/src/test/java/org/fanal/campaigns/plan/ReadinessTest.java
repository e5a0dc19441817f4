package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.campaigns.audience.Audience;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final String LINE_ONLY = Specs.DRY_SEASON.replace(", { need: shelter }", "");

    private static List<String> of(TestStore store, Lab lab, String yaml) {
        CampaignSpec spec = Specs.of(yaml);
        return store.read(tx -> lab.readiness().of(tx, spec, TestStore.START)).stream()
                .map(f -> f.weight().tag() + " " + f.code() + " " + f.text() + " " + f.language())
                .distinct()
                .toList();
    }

    @BothEngines
    void aWholeCampaignHasNothingAgainstIt(TestStore store) {
        assertThat(of(store, new Lab(), Specs.DRY_SEASON)).isEmpty();
    }

    @BothEngines
    void withoutObjectiveLanguagesOrNeedsNothingIsApproved(TestStore store) {
        String bare =
                Specs.DRY_SEASON
                        .replaceAll("(?m)^(objective|requires).*\n", "")
                        .replace(", languages: [fr, wo]", "");
        assertThat(of(store, new Lab(), bare))
                .contains("blocker objective  ", "blocker languages  ", "blocker requires  ");
    }

    @BothEngines
    void aTextThatIsMissingOrFailsInOneLanguageIsNoHalfCampaign(TestStore store) {
        Lab lab = new Lab();
        lab.say("wo", "campaign.dry-season", "Laajteel ${name}");
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("blocker template campaign.dry-season wo");
        var _ = lab.texts.remove("wo");
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("blocker no-text campaign.dry-season wo");
        // the stage's own is enough for those at that stage
        lab.say("wo", "campaign.dry-season@origin", Lab.WO);
        assertThat(of(store, lab, Specs.DRY_SEASON)).isEmpty();
        lab.reviewed = false;
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("warning draft  fr", "warning draft  wo");
    }

    @BothEngines
    void everyVariantIsLookedAt(TestStore store) {
        Lab lab = new Lab();
        lab.say("fr", "campaign.other", Lab.FR);
        String two = Specs.DRY_SEASON + "variants: [{ text: campaign.other, share: 50% }]\n";
        assertThat(of(store, lab, two)).containsExactly("blocker no-text campaign.other wo");
    }

    @BothEngines
    @DisplayName("R4: the first line of a campaign and its sender tell nothing to who sees them")
    void theFirstLineAndTheSenderAreNeutral(TestStore store) {
        Lab lab = new Lab();
        lab.say("fr", "campaign.dry-season", "Contre le trafic d'etres humains : *384*96#. ARRET");
        lab.sender = "TRAFFICKING";
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("blocker first-line campaign.dry-season fr", "blocker sender  ");
        lab.sender = "INFO";
        lab.say("fr", "campaign.dry-season", "Ligne claire vous parle : *384*96#. ARRET");
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("blocker first-line campaign.dry-season fr");
        lab.say("fr", "campaign.dry-season", "Du travail ? *384*96#\nContre le trafic. ARRET");
        assertThat(of(store, lab, Specs.DRY_SEASON))
                .containsExactly("warning giveaway campaign.dry-season fr");
    }

    @BothEngines
    void carriersWordsAndHoursAreThoseOfTheCountries(TestStore store) {
        Lab lab = new Lab();
        lab.say("fr", "campaign.dry-season", "FREE: dial *384*96#");
        String nigeria =
                Specs.DRY_SEASON
                        .replace("route: atlantic, stages: [origin]", "countries: [NG]")
                        .replace("[fr, wo]", "[fr]");
        assertThat(of(store, lab, nigeria))
                .containsExactly(
                        "blocker dropped-word campaign.dry-season fr",
                        "warning opt-out campaign.dry-season fr",
                        "warning hours  ");
        String night = nigeria.replace("\"09:00\", to: \"19:00\"", "\"20:00\", to: \"08:00\"");
        assertThat(of(store, lab, night)).contains("blocker hours  ");
        assertThat(of(store, lab, nigeria.replace("[NG]", "[KE]")))
                .contains("blocker opt-out campaign.dry-season fr");
    }

    @ParameterizedTest
    @DisplayName("R23: no link that is shortened, can tell who followed it, or leads elsewhere")
    @CsvSource({
        "Voyez bit.ly/3xYz ARRET, blocker",
        "Voyez https://www.bit.ly/abc ARRET, blocker",
        "Voyez https://exemple.org/a?id=7 ARRET, blocker",
        "Voyez exemple.org?utm_source=sms ARRET, blocker",
        "Voyez https://aide.example/aide ARRET, ''",
        "Voyez AIDE.example ARRET, ''",
        "Voyez aide.example. ARRET, ''",
        "Voyez https://exemple.org/aide ARRET, blocker",
        "Voyez https://aide.example.evil.example ARRET, blocker",
        "Voyez https://aide.example@evil.example ARRET, blocker",
        "Voyez wa.me/message/ABC ARRET, blocker",
        "Voyez t.me/helper ARRET, blocker",
        "Voyez evil.example ARRET, blocker",
        "Voyez http://1.2.3.4/x ARRET, blocker",
        "Voyez aidé.example ARRET, blocker",
        "Voyez помощь.рф ARRET, blocker",
        "Voyez xn--80ak6aa92e.com ARRET, blocker",
        "A 12.50 le 01.12 ARRET, ''",
        "Partir loin.Vraiment? ARRET, ''"
    })
    void linksAreWhatTheySay(String words, String weight) {
        List<Finding> found =
                new ContentLint("", List.of(), Set.of("SN"), Set.of("aide.example"))
                        .check(List.of(new Said("k", "fr", words)));
        if (weight.isEmpty()) assertThat(found).isEmpty();
        else assertThat(found).extracting(Finding::code).containsExactly("link");
    }

    @BothEngines
    void aLinkLeadsToAnEndpointThatServesANeed(TestStore store) {
        Lab lab = new Lab();
        lab.say("fr", "campaign.dry-season", Lab.FR + " aide.example");
        assertThat(of(store, lab, Specs.DRY_SEASON)).isEmpty();
        assertThat(of(store, lab, LINE_ONLY.replace("hotline", "legal")))
                .contains("blocker link campaign.dry-season fr");
    }

    @ParameterizedTest
    @CsvSource({
        "Appelez STOP, true",
        "ecrivez ARRET., true",
        "in the end we stop, false",
        "اكتب إيقاف, true",
        "STOPPEZ, false"
    })
    void aWayOutIsAStopWordThatStandsOut(String words, boolean named) {
        assertThat(ContentLint.namesWayOut(words)).isEqualTo(named);
    }

    @BothEngines
    void oneCellThatIsShutIsToldAndAllOfThemBlock(TestStore store) {
        Lab lab = new Lab();
        lab.shut.add("all");
        assertThat(of(store, lab, LINE_ONLY))
                .containsExactly("blocker gate  ", "warning gate  fr", "warning gate  wo");
    }

    @BothEngines
    void whereNobodyHasAPlaceAndNothingCoversEverywhereItBlocks(TestStore store) {
        Lab lab = new Lab();
        lab.why = "none";
        lab.shut.add("");
        String anywhere = LINE_ONLY.replace("route: atlantic, stages: [origin]", "countries: [SN]");
        assertThat(of(store, lab, anywhere))
                .contains("blocker no-place  fr", "blocker no-place  wo");
        lab.why = "closed";
        assertThat(of(store, lab, anywhere)).contains("warning gate  fr");
    }

    @BothEngines
    void moreThanFiveHundredCellsAreTooMany(TestStore store) {
        Lab lab = new Lab();
        Set<String> languages = new TreeSet<>();
        for (int i = 0; i < 501; i++) {
            boolean _ = languages.add("l" + i);
        }
        CampaignSpec spec = Specs.of(LINE_ONLY);
        CampaignSpec wide =
                new CampaignSpec(
                        spec.id(),
                        spec.objective(),
                        new Audience("", Set.of(), List.copyOf(languages), Set.of("SN")),
                        spec.requires(),
                        spec.content(),
                        spec.timing(),
                        spec.limits());
        List<Finding> found = store.read(tx -> lab.readiness().of(tx, wide, TestStore.START));
        assertThat(found).extracting(Finding::code).contains("cells").doesNotContain("gate");
    }

    @Test
    void blockersSayTextLanguageAndNumber() {
        Lab lab = new Lab();
        lab.say("wo", "campaign.dry-season", "Woowal ٢٢١٣٣٨٠٠٠٠٠٢. STOP");
        CampaignSpec spec = Specs.drySeason();
        List<Finding> found =
                new NumberLint(lab.known, Lab.places())
                        .check(
                                spec,
                                Ground.of(spec.audience(), Lab.routes().all(), Lab.places()),
                                lab.campaignTexts().all(spec));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().what())
                .startsWith(
                        "'campaign.dry-season' in languages/wo.yaml names 221338000002, which is"
                                + " the contact of no referral endpoint");
    }
}
