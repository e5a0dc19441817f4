package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import tools.jackson.databind.json.JsonMapper;

class EndpointDeskTest {
    private static EndpointDesk desk(Port port) {
        return new EndpointDesk(
                port.endpoints,
                () -> new Ground(Cards.PLACES, Cards.ROUTES),
                () -> Set.of("fr", "wo"),
                port.store.clock());
    }

    private static Map<String, Object> view(Port port, String id, boolean secrets) {
        return port.store.read(tx -> desk(port).view(tx, id, secrets).orElseThrow());
    }

    /** What is wrong; nothing where it was added. */
    private static List<String> create(Port port, String json) {
        Problems problems = new Problems();
        Endpoint card = desk(port).read(node(json), problems).orElseThrow();
        if (problems.stop()) return errors(problems);
        boolean added = port.store.write(tx -> port.endpoints.create(tx, card));
        return added ? List.of() : List.of("taken");
    }

    private static List<String> replace(Port port, String json) {
        Problems problems = new Problems();
        Endpoint card = desk(port).reread(node(json), problems).orElseThrow();
        if (problems.stop()) return errors(problems);
        boolean done = port.store.write(tx -> port.endpoints.replace(tx, card, "sira"));
        return done ? List.of() : List.of("none");
    }

    private static Node node(String json) {
        return YamlFile.read("body", json, new Problems()).orElseThrow();
    }

    private static List<String> errors(Problems problems) {
        return problems.sorted().stream().map(Problem::what).toList();
    }

    @BothEngines
    void whatIsAddedIsShownInItsFormWithItsState(TestStore store) {
        Port port = new Port(store);
        assertThat(create(port, Cards.LINE)).isEmpty();
        assertThat(create(port, Cards.LINE)).containsExactly("taken");
        assertThat(create(port, "{ id: x }")).anyMatch(what -> what.contains("'name'"));
        assertThat(create(port, Cards.LINE.replace("name:", "state: up, name:")))
                .singleElement()
                .asString()
                .contains("no field 'state'");
        boolean _ = port.texts(Port.KEEPER, "OK 3");
        Instant lapse = store.clock().instant().plus(Duration.ofHours(14));
        assertThat(view(port, "line", false))
                .containsEntry("name", "Ligne verte")
                .containsEntry("covers", "everywhere")
                .containsEntry("state", "up")
                .containsEntry("reason", "check-in")
                .containsEntry("free", 3)
                .containsEntry("nextCheckIn", lapse)
                .containsEntry("keepers", List.of("…08"));
    }

    /** R22. */
    @BothEngines
    void aConfidentialOneShowsNeitherAddressNorPlacesUnlessOneMay(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.SHELTER.replace("hours:", "capacity: 12, hours:"));
        boolean _ = port.texts(Port.OTHER, "OK 3");
        assertThat(view(port, "shelter-dakar", false).toString())
                .doesNotContain("cachée")
                .doesNotContain("free", "full", "capacity")
                .contains("+221338000000");
        assertThat(view(port, "shelter-dakar", true).toString())
                .contains("cachée", "free=3", "capacity=12");
    }

    @BothEngines
    void whatIsShownMayBeSentBackChanged(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.SHELTER);
        boolean _ = port.texts(Port.OTHER, "OK 3");
        String shown =
                JsonMapper.shared()
                        .writeValueAsString(view(port, "shelter-dakar", true))
                        .replace("Maison d'accueil", "Maison");
        assertThat(replace(port, shown)).isEmpty();
        assertThat(port.known("shelter-dakar").card().name()).isEqualTo("Maison");
        assertThat(port.state("shelter-dakar")).isEqualTo(EndpointState.UP);
        assertThat(port.texts(Port.OTHER, "OK")).isTrue();
        assertThat(replace(port, Cards.LINE)).containsExactly("none");
        assertThat(replace(port, "{ id: shelter-dakar }")).isNotEmpty();
    }

    @BothEngines
    void peopleAttestAnnounceAndVouch(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        Instant now = store.clock().instant();
        act(port, Optional.of(Duration.ofDays(365)));
        assertThat(port.known("line").health().word().attestedUntil())
                .contains(now.plus(Duration.ofDays(90)));
        var _ =
                store.write(tx ->
                        desk(port)
                                .maintenance(tx, "line", Optional.of(now.plusSeconds(60)), "sira"));
        assertThat(port.state("line")).isEqualTo(EndpointState.MAINTENANCE);
        var _ = store.write(tx -> desk(port).maintenance(tx, "line", Optional.empty(), "sira"));
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        for (int i = 0; i < 3; i++) {
            store.clock().advance(Duration.ofHours(1));
            var _ =
                    store.write(tx -> {
                        port.signals.answered(tx, "at-sn", false);
                        return true;
                    });
        }
        store.clock().advance(Duration.ofHours(24));
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.got(Port.KEEPER).getLast()).contains("coordination");
        assertThat(port.state("line")).isEqualTo(EndpointState.DOWN);
        var _ = store.write(tx -> desk(port).up(tx, "line", "sira"));
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(port.changes("line").getFirst().who()).isEqualTo("sira");
    }

    private static void act(Port port, Optional<Duration> lasts) {
        var _ = port.store.write(tx -> desk(port).attest(tx, "line", lasts, "sira"));
    }
}
