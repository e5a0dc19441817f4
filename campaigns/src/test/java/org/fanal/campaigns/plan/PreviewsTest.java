package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fanal.campaigns.audience.Recipient;
import org.fanal.campaigns.route.Stage;
import org.fanal.gateway.permission.Hush;
import org.fanal.gateway.permission.Standing;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class PreviewsTest {
    private static final Standing STOPPED =
            new Standing(
                    true,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    private static final Standing LEFT =
            new Standing(
                    false,
                    Optional.of(Hush.EXIT),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final Lab lab = new Lab();

    private Previews previews(TestStore store) {
        return new Previews(lab.ports(), lab.campaignTexts(), lab.readiness(), store.clock());
    }

    private Campaign campaign(TestStore store, String yaml) {
        Desk desk = new Desk(store);
        desk.create(Specs.of(yaml), "awa");
        return desk.campaign();
    }

    private static Recipient person(long subject, String language, Standing standing) {
        return new Recipient(
                subject,
                language,
                "SN-SL",
                "SN",
                Optional.empty(),
                Optional.of(Stage.ORIGIN),
                Instant.EPOCH,
                Instant.EPOCH,
                standing);
    }

    /** 5,000 people drawn, more than two pages: every figure against a count by hand. */
    @BothEngines
    void everyFigureIsThatOfACountByHand(TestStore store) {
        Random random = new Random(77);
        lab.shut.add("NG");
        Set<Long> capped = new HashSet<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, Integer> written = new TreeMap<>();
        Campaign campaign = campaign(store, Specs.DRY_SEASON);
        for (long subject = 1; subject <= 5_000; subject++) {
            Recipient who = drawn(random, subject);
            lab.people.add(who);
            if (random.nextInt(20) == 0) capped.add(subject);
            String reason = byHand(campaign.spec(), who, capped);
            if (reason.isEmpty()) written.merge(who.language() + who.country(), 1, Integer::sum);
            else leftOut.merge(reason, 1, Integer::sum);
        }
        lab.capped = capped;
        Previews previews = previews(store);
        Preview preview = TestStore.await(previews.of(store.database(), campaign));
        assertThat(preview.people().audience()).isEqualTo(5_000);
        assertThat(preview.people().leftOut()).isEqualTo(leftOut);
        assertThat(preview.people().groups()).hasSize(written.size());
        for (Preview.Group group : preview.people().groups())
            assertThat(group.recipients())
                    .isEqualTo(written.get(group.language() + group.country()));
        int all = written.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(preview.people().written()).isEqualTo(all);
        assertThat(preview.cost().segments()).isEqualTo(all);
        Optional<Preview> atOnce = store.read(tx -> previews.of(tx, campaign, 5_000));
        assertThat(atOnce).contains(preview);
        Optional<Preview> tooMany = store.read(tx -> previews.of(tx, campaign, 1_000));
        assertThat(tooMany).isEmpty();
    }

    private static Recipient drawn(Random random, long subject) {
        String language = List.of("fr", "wo", "en").get(random.nextInt(3));
        Standing standing =
                List.of(Standing.STRANGER, Standing.STRANGER, STOPPED, LEFT).get(random.nextInt(4));
        String place = List.of("SN-SL", "NG", "").get(random.nextInt(3));
        String country = List.of("SN", "NG", "").get(random.nextInt(3));
        Optional<ZoneId> zone =
                random.nextInt(5) == 0 ? Optional.of(ZoneId.of("Europe/Paris")) : Optional.empty();
        return new Recipient(
                subject,
                language,
                place,
                country,
                zone,
                Optional.of(Stage.ORIGIN),
                Instant.EPOCH,
                Instant.EPOCH,
                standing);
    }

    private static String byHand(CampaignSpec spec, Recipient who, Set<Long> capped) {
        if (who.standing().optedOut()) return "permission";
        if (who.standing().hush().isPresent()) return "permission";
        if (who.language().equals("en")) return "no-text";
        if (who.zone().isEmpty() && who.place().isEmpty() && who.country().isEmpty())
            return "no-time-zone";
        if (Draw.heldOut(spec, who.subject())) return "holdout";
        if (who.place().equals("NG")) return "gate";
        return capped.contains(who.subject()) ? "cap" : "";
    }

    @BothEngines
    void whatItCostsAndWhenItEndsFollowsFromTheTextsAndTheRate(TestStore store) {
        lab.say("fr", "campaign.dry-season", "é".repeat(150) + "ɓ *384*96# ARRET");
        for (long subject = 1; subject <= 60_000; subject++)
            lab.people.add(person(subject, "fr", Standing.STRANGER));
        lab.load = Optional.of(new Capacity.Load(0.01, 1_000));
        Campaign campaign =
                campaign(
                        store,
                        Specs.DRY_SEASON.replace(
                                "holdout: 10%", "budget: { most: 100, prices: { SN: 0.02 } }"));
        Preview preview = TestStore.await(previews(store).of(store.database(), campaign));
        // 167 characters in UCS-2: three segments each, at ten a second, five hours
        assertThat(preview.texts().getFirst().unicode()).isTrue();
        assertThat(preview.texts().getFirst().segments()).hasSize(3);
        assertThat(preview.texts().getFirst().glimpse()).hasSize(40);
        assertThat(preview.cost().segments()).isEqualTo(180_000);
        assertThat(preview.cost().amount()).contains(new BigDecimal("3600.00"));
        assertThat(preview.pace().begins()).contains(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(preview.pace().ends()).contains(Instant.parse("2026-12-01T14:00:00Z"));
        // 12,000 messages an hour cause 120 contacts
        assertThat(preview.pace().contacts()).contains(120.0);
        assertThat(preview.findings()).extracting(Finding::code).contains("budget");
    }

    @BothEngines
    void itGoesNoFasterThanPeopleCanAnswer(TestStore store) {
        for (long subject = 1; subject <= 1_200; subject++)
            lab.people.add(person(subject, "fr", Standing.STRANGER));
        // 36,000 an hour would cause 3,600 contacts, and 10 can be answered: 100 messages an hour
        lab.load = Optional.of(new Capacity.Load(0.1, 10));
        Campaign campaign = campaign(store, Specs.DRY_SEASON.replace("holdout: 10%\n", ""));
        Preview preview = TestStore.await(previews(store).of(store.database(), campaign));
        assertThat(preview.pace().contacts()).contains(120.0);
        assertThat(preview.pace().capacity()).contains(10.0);
        // 1,200 at 100 an hour: ten hours on the first day, two on the second
        assertThat(preview.pace().ends()).contains(Instant.parse("2026-12-02T11:00:00Z"));
        assertThat(preview.findings()).extracting(Finding::code).containsExactly("capacity");
        lab.load = Optional.of(new Capacity.Load(0.1, 0));
        Preview nobody = TestStore.await(previews(store).of(store.database(), campaign));
        assertThat(nobody.pace().ends()).isEmpty();
        assertThat(nobody.findings()).extracting(Finding::code).contains("end");
    }

    @BothEngines
    void ofAnEmptyAudienceNothingIsSaid(TestStore store) {
        Campaign campaign = campaign(store, Specs.DRY_SEASON);
        Preview preview = TestStore.await(previews(store).of(store.database(), campaign));
        assertThat(preview.people().written()).isZero();
        assertThat(preview.findings()).isEmpty();
        assertThat(preview.blocked()).isFalse();
    }
}
