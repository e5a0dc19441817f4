package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class GateTest {
    private static final String OFFICE =
            """
            { id: office, name: Bureau, needs: [shelter], covers: { places: [MR-NDB] }, languages: [fr],
              hours: "Mo-Fr 08:00-11:00", contact: { phone: "+22222000010", address: "rue 3" },
              checkIn: { phones: ["+22222000010"], every: 12h, grace: 2h } }
            """;

    private static GateVerdict shut(String reason, String endpoint) {
        return new GateVerdict.Shut("shelter", reason, endpoint);
    }

    private static GateVerdict open(String endpoint) {
        return new GateVerdict.Open(List.of(endpoint));
    }

    @BothEngines
    void eachCellIsJudgedByItself(TestStore store) {
        Port port = new Port(store);
        assertThat(port.gate("shelter", "SN-DK", "fr")).isEqualTo(shut("none", ""));
        port.add(Cards.SHELTER, OFFICE);
        assertThat(port.gate("shelter", "SN-DK", "fr"))
                .isEqualTo(shut("unverified", "shelter-dakar"));
        boolean _ = port.texts(Port.OTHER, "OK 3");
        assertThat(port.gate("shelter", "SN-DK", "fr")).isEqualTo(open("shelter-dakar"));
        assertThat(port.gate("shelter", "SN-DK", "fr-SN")).isEqualTo(open("shelter-dakar"));
        assertThat(port.gate("shelter", "SN-DK", "en"))
                .isEqualTo(shut("language", "shelter-dakar"));
        assertThat(port.gate("shelter", "MR-NDB", "fr")).isEqualTo(shut("unverified", "office"));
        assertThat(port.gate("shelter", "ES-CN", "fr")).isEqualTo(shut("none", ""));
        assertThat(port.gate("shelter", "", "fr")).isEqualTo(shut("none", ""));
        boolean _ = port.texts(Port.OTHER, "OK 0");
        assertThat(port.gate("shelter", "SN-DK", "fr")).isEqualTo(shut("full", "shelter-dakar"));
        assertThat(port.gate("shelter", "XX", "fr")).isEqualTo(shut("none", ""));
    }

    /** Nobody has written what time has changed yet: the gate knows all the same. */
    @BothEngines
    void whatTimeChangesIsJudgedAtTheInstantAsked(TestStore store) {
        Port port = new Port(store);
        port.add(OFFICE);
        boolean _ = port.texts(new Msisdn("+22222000010"), "OK");
        assertThat(port.gate("shelter", "MR-NDB", "fr")).isEqualTo(open("office"));
        port.advance(Duration.ofHours(1));
        assertThat(port.gate("shelter", "MR-NDB", "fr")).isEqualTo(shut("closed", "office"));
        port.advance(Duration.ofHours(22));
        assertThat(port.gate("shelter", "MR-NDB", "fr")).isEqualTo(shut("stale", "office"));
        assertThat(port.state("office")).isEqualTo(EndpointState.UP);
    }

    @BothEngines
    void allRequirementsMustStand(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, Cards.SHELTER);
        boolean _ = port.texts(Port.KEEPER, "OK");
        Cell cell = new Cell("SN-SL", "wo");
        assertThat(port.gate(cell, "hotline", "shelter"))
                .isEqualTo(shut("unverified", "shelter-dakar"));
        boolean _ = port.texts(Port.OTHER, "OK");
        assertThat(port.gate(cell, "hotline", "shelter"))
                .isEqualTo(new GateVerdict.Open(List.of("line", "shelter-dakar")));
        assertThat(port.gate(cell)).isEqualTo(new GateVerdict.Open(List.of()));
    }

    private static final String OTHER_LINE =
            Cards.LINE
                    .replace("id: line", "id: other")
                    .replace("21512", "21513")
                    .replace("+221338000001", "+221338000002")
                    .replace("*384*96#", "*384*97#")
                    .replace("0008", "0009");

    private static Promised named(String... numbers) {
        return new Promised(List.of(new Requirement("hotline")), Set.of(numbers), Set.of("SN"));
    }

    @BothEngines
    @DisplayName("1.3: the very number that a text names must work, whatever else serves the need")
    void aNumberThatIsNamedIsNotStoodInForByAnother(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, OTHER_LINE);
        Cell cell = new Cell("SN-DK", "fr");
        boolean _ = port.texts(Port.OTHER, "OK");
        assertThat(port.gate(cell, "hotline")).isEqualTo(open("other"));
        assertThat(port.gate(cell, named("338000001")))
                .isEqualTo(new GateVerdict.Shut("number", "unverified", "line"));
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.gate(cell, named("*384*96*7#", "21512"))).isEqualTo(open("line"));
        boolean _ = port.texts(Port.KEEPER, "OK 0");
        assertThat(port.gate(cell, named("21512")))
                .isEqualTo(new GateVerdict.Shut("number", "full", "line"));
        assertThat(port.gate(cell, named("21513"))).isEqualTo(open("other"));
        assertThat(port.gate(cell, named("116")))
                .isEqualTo(new GateVerdict.Shut("number", "none", ""));
        assertThat(port.gate(new Cell("SN-DK", "en"), named("21513")))
                .isEqualTo(new GateVerdict.Shut("number", "language", "other"));
    }

    /** What keeps office hours hides nothing that has failed. */
    @BothEngines
    void whatIsClosedIsToldAfterWhatFailed(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, OFFICE);
        boolean _ = port.texts(new Msisdn("+22222000010"), "OK");
        port.advance(Duration.ofHours(1));
        assertThat(port.gate(new Cell("MR-NDB", "fr"), "shelter", "hotline"))
                .isEqualTo(new GateVerdict.Shut("hotline", "unverified", "line"));
    }

    @BothEngines
    @DisplayName("R22: a confidential endpoint's number leads nowhere that may be advertised")
    void aConfidentialNumberIsNobodys(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.SHELTER);
        boolean _ = port.texts(Port.OTHER, "OK 3");
        Promised promised =
                new Promised(
                        List.of(new Requirement("shelter")), Set.of("+221338000000"), Set.of());
        assertThat(port.gate(new Cell("SN-DK", "fr"), promised))
                .isEqualTo(new GateVerdict.Shut("number", "none", ""));
    }

    @BothEngines
    void callersAreGivenTheBestThatWorksAndTheNextWhenItStops(TestStore store) {
        Port port = new Port(store);
        String here =
                Cards.LINE
                        .replace("id: line", "id: here")
                        .replace("0008", "0009")
                        .replace("everywhere", "{ places: [SN-DK] }");
        port.add(Cards.LINE, here);
        port.watch();
        assertThat(best(port, "SN-DK")).isEmpty();
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(best(port, "SN-DK")).contains("line");
        boolean _ = port.texts(Port.OTHER, "OK");
        assertThat(best(port, "SN-DK")).contains("here");
        assertThat(best(port, "MR-NDB")).contains("line");
        port.doubted("here", 2);
        assertThat(best(port, "SN-DK")).contains("line");
        port.advance(Duration.ofHours(14));
        assertThat(best(port, "SN-DK")).isEmpty();
    }

    private static Optional<String> best(Port port, String place) {
        TestStore.await(port.directory.load());
        return port.directory
                .best("hotline", place, "fr", port.store.clock().instant())
                .map(Referrals.Endpoint::id);
    }

    @BothEngines
    void aConfidentialAddressIsNeverSaidAndContactsAreAsWritten(TestStore store) {
        Port port = new Port(store);
        port.add(
                Cards.LINE,
                Cards.SHELTER,
                Cards.SHELTER
                        .replace("shelter-dakar", "hidden")
                        .replace("phone: \"+221338000000\", ", "")
                        .replace("needs: [shelter]", "needs: [health]"));
        boolean _ = port.texts(Port.KEEPER, "OK");
        boolean _ = port.texts(Port.OTHER, "OK");
        TestStore.await(port.directory.load());
        assertThat(said(port, "hotline")).contains("*384*96#, +221338000001, 21512");
        assertThat(said(port, "shelter")).contains("+221338000000");
        assertThat(said(port, "health")).isEmpty();
    }

    private static Optional<String> said(Port port, String need) {
        return port.directory
                .best(need, "SN-DK", "fr", port.store.clock().instant())
                .map(Referrals.Endpoint::contact);
    }
}
