package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.route.Seeds;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.outbound.EventLog;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.TestStore;

class EndpointsTest {

    @BothEngines
    void whatIsReadOnceIsTheTruthAfterwards(TestStore store) {
        Port port = new Port(store);
        EndpointSeed seed = new EndpointSeed(port.endpoints, store.clock());
        List<Endpoint> cards = List.of(Cards.line(), Cards.shelter());
        assertThat(sow(store, seed, List.of(), Optional.empty())).isEqualTo(Seeds.Result.SAME);
        assertThat(sow(store, seed, cards, Optional.of("one"))).isEqualTo(Seeds.Result.SOWN);
        assertThat(sow(store, seed, cards, Optional.of("one"))).isEqualTo(Seeds.Result.SAME);
        assertThat(sow(store, seed, List.of(), Optional.of("two")))
                .isEqualTo(Seeds.Result.CHANGED_SINCE);
        assertThat(port.all())
                .extracting(Known::card)
                .containsExactlyElementsOf(cards.stream().map(Endpoint::withoutPhones).toList());
        assertThat(port.all())
                .allSatisfy(each ->
                        assertThat(each.written().state()).isEqualTo(EndpointState.UNVERIFIED));
    }

    private static Seeds.Result sow(
            TestStore store, EndpointSeed seed, List<Endpoint> cards, Optional<String> text) {
        return store.write(tx -> seed.sow(tx, cards, text));
    }

    /** R10: what the tables hold names no keeper's phone, and what the API shows is masked. */
    @BothEngines
    void keepersPhonesAreNeverInTheClear(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, Cards.SHELTER);
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.column("endpoint", "card")).noneMatch(text -> text.contains("77000000"));
        List<String> masked = store.read(tx -> port.endpoints.keepers(tx, "line"));
        assertThat(masked).containsExactly("…08");
        assertThat(port.known("line").toString() + EventLog.all(store)).doesNotContain("77000000");
    }

    @BothEngines
    void eachChangeIsLoggedToldAndWakes(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        store.clock().advance(Duration.ofHours(1));
        Instant at = store.clock().instant();
        var _ =
                store.write(tx ->
                        port.endpoints.signal(
                                tx, "line", new Signal.Attested(at, at.plusSeconds(60)), "sira"));
        assertThat(port.changes("line"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.from()).isEqualTo(EndpointState.UNVERIFIED);
                    assertThat(change.to()).isEqualTo(EndpointState.UP);
                    assertThat(change.reason()).isEqualTo("attestation");
                    assertThat(change.who()).isEqualTo("sira");
                    assertThat(change.at()).isEqualTo(at);
                });
        assertThat(EventLog.all(store))
                .filteredOn(event -> event.kind().equals(ReferralKinds.ENDPOINT_CHANGED))
                .extracting(Event::references)
                .containsExactly(
                        Map.of(
                                "endpoint", "line",
                                "from", "unverified",
                                "to", "up",
                                "reason", "attestation"));
    }

    @BothEngines
    void anotherCardKeepsWhatIsKnownAndTheKeepersWhereNoneAreGiven(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.SHELTER);
        boolean _ = port.texts(Port.OTHER, "OK 3");
        Endpoint renamed =
                Cards.card(Cards.SHELTER.replace("Maison d'accueil", "Foyer")).withoutPhones();
        assertThat(replace(port, renamed)).isTrue();
        assertThat(port.known("shelter-dakar").card()).isEqualTo(renamed);
        assertThat(port.known("shelter-dakar").revision()).isEqualTo(2);
        assertThat(port.state("shelter-dakar")).isEqualTo(EndpointState.UP);
        assertThat(port.gate("shelter", "SN-DK", "fr")).isInstanceOf(GateVerdict.Open.class);
        assertThat(port.texts(Port.OTHER, "OK")).isTrue();
        assertThat(replace(port, Cards.line())).isFalse();
        boolean twice = store.write(tx -> port.endpoints.create(tx, renamed));
        assertThat(twice).isFalse();
    }

    @BothEngines
    void whoeverSendsPeopleElsewhereCannotBeTheOneWhoStandsForIt(TestStore store) {
        Port port = new Port(store);
        int houses = 0;
        for (String edit :
                List.of(
                        Cards.SHELTER.replace("+221338000000", "+221338000666"),
                        Cards.SHELTER.replace("needs: [shelter]", "needs: [shelter, police]"),
                        Cards.SHELTER.replace("places: [SN]", "places: [SN, MR-NDB]"),
                        Cards.SHELTER.replace("+221770000009", "+221770000666"))) {
            String id = "house" + houses++;
            port.add(Cards.SHELTER.replace("shelter-dakar", id));
            boolean _ = port.texts(Port.OTHER, "OK 3 " + id);
            assertThat(port.state(id)).isEqualTo(EndpointState.UP);
            assertThat(replace(port, Cards.card(edit.replace("shelter-dakar", id)))).isTrue();
            assertThat(port.state(id)).isEqualTo(EndpointState.UNVERIFIED);
            boolean _ = port.texts(Port.OTHER, "OK " + id);
            boolean _ = port.texts(new Msisdn("+221770000666"), "OK");
            assertThat(port.state(id)).isEqualTo(EndpointState.UNVERIFIED);
            assertThatThrownBy(() -> stands(port, id, "sira")).isInstanceOf(OwnEditException.class);
            assertThat(port.state(id)).isEqualTo(EndpointState.UNVERIFIED);
            stands(port, id, "awa");
            assertThat(port.state(id)).isEqualTo(EndpointState.UP);
            stands(port, id, "sira");
        }
    }

    private static void stands(Port port, String id, String who) {
        var _ =
                port.store.write(tx ->
                        port.endpoints.stood(
                                tx, id, new Signal.Vouched(port.store.clock().instant()), who));
    }

    /** Nobody gets another's messages, or is written to, by putting their phone into a card. */
    @BothEngines
    void aCardThatOnePersonWroteMakesNobodyItsKeeper(TestStore store) {
        Port port = new Port(store);
        boolean _ = store.write(tx -> port.endpoints.create(tx, Cards.card(Cards.LINE), "mallory"));
        port.watch();
        assertThat(port.texts(Port.KEEPER, "OK")).isFalse();
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        stands(port, "line", "awa");
        port.advance(Duration.ofHours(20));
        assertThat(port.got(Port.KEEPER)).isEmpty();
        assertThat(port.texts(Port.KEEPER, "OK")).isTrue();
        port.advance(Duration.ofHours(13));
        assertThat(port.got(Port.KEEPER)).hasSize(2);
    }

    private static boolean replace(Port port, Endpoint card) {
        return port.store.write(tx -> port.endpoints.replace(tx, card, "sira"));
    }

    @BothEngines
    void alertsOfItsOwnLineCountAndOthersDoNot(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, Cards.SHELTER);
        boolean _ = port.texts(Port.KEEPER, "OK");
        boolean _ = port.texts(Port.OTHER, "OK");
        for (int i = 0; i < 3; i++) {
            store.clock().advance(Duration.ofMinutes(20));
            var _ =
                    store.write(tx -> {
                        port.signals.answered(tx, "at-sn", false);
                        return true;
                    });
        }
        assertThat(port.state("line")).isEqualTo(EndpointState.DOWN);
        assertThat(port.known("line").health().tally()).isEqualTo(new Health.Tally(0, 3));
        assertThat(port.state("shelter-dakar")).isEqualTo(EndpointState.UP);
    }

    @BothEngines
    void aCallersWordShutsAtOnce(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
        port.doubted("line", 2);
        assertThat(port.gate("hotline", "SN-DK", "wo"))
                .isEqualTo(new GateVerdict.Shut("hotline", "suspect", "line"));
    }
}
