package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class EndpointWatchTest {
    private static final Msisdn LINE = new Msisdn("+221338000055");
    private static final String TRIED =
            Cards.LINE
                    .replace("sms: \"21512\"", "sms: \"" + LINE.e164() + "\"")
                    .replace("hours:", "probe: { sms: 6h, call: 12h }, hours:");

    @BothEngines
    void aLapseIsWrittenAndItsKeeperRemindedOnceBefore(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        port.watch();
        assertThat(port.column("outbox", "state")).isEmpty();
        boolean _ = port.texts(Port.KEEPER, "OK");
        port.advance(Duration.ofMinutes(719));
        assertThat(port.got(Port.KEEPER)).hasSize(1);
        port.advance(Duration.ofMinutes(1));
        assertThat(port.got(Port.KEEPER)).hasSize(2);
        assertThat(port.got(Port.KEEPER).getLast()).startsWith("Ligne verte : tout fonctionne ?");
        port.advance(Duration.ofMinutes(119));
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        port.advance(Duration.ofMinutes(1));
        assertThat(port.state("line")).isEqualTo(EndpointState.STALE);
        assertThat(port.got(Port.KEEPER)).hasSize(2);
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        port.advance(Duration.ofHours(13));
        assertThat(port.got(Port.KEEPER)).hasSize(4);
    }

    /** R9. */
    @BothEngines
    void aKeeperWhoStoppedOurMessagesIsNotReminded(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        port.watch();
        boolean _ = port.texts(Port.KEEPER, "OK");
        boolean _ =
                store.write(tx ->
                        new Standings()
                                .optOut(
                                        tx,
                                        store.vault().subjectOf(tx, Port.KEEPER).id(),
                                        "word",
                                        store.clock().instant()));
        port.advance(Duration.ofHours(13));
        assertThat(port.got(Port.KEEPER)).hasSize(1);
    }

    @BothEngines
    void hoursOpenAndShutIt(TestStore store) {
        Port port = new Port(store);
        port.add(
                Cards.LINE
                        .replace("24/7", "Mo-Su 08:00-11:00")
                        .replace("every: 12h", "every: 48h"));
        port.watch();
        boolean _ = port.texts(Port.KEEPER, "OK");
        port.advance(Duration.ofHours(1));
        assertThat(port.state("line")).isEqualTo(EndpointState.CLOSED);
        port.advance(Duration.ofHours(21));
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(port.changes("line"))
                .extracting(Change::to)
                .containsExactly(EndpointState.UP, EndpointState.CLOSED, EndpointState.UP);
    }

    @BothEngines
    void aCodeThatComesBackIsAPassAndACallWaitsForVoice(TestStore store) {
        Port port = new Port(store);
        port.add(TRIED);
        port.watch();
        String text = port.got(LINE).getFirst();
        assertThat(comesBack(port, "Reçu: " + text.toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(comesBack(port, text)).isFalse();
        assertThat(states(store)).containsExactlyInAnyOrder("SMS PASSED ", "CALL SKIPPED no-voice");
        assertThat(port.known("line").health().track().passes()).isEqualTo(1);
    }

    @BothEngines
    void aCodeThatDoesNotComeBackFailsOnlyWhereItReallyLeft(TestStore store) {
        Port port = new Port(store);
        port.add(TRIED);
        port.watch();
        port.advance(Duration.ofMinutes(10));
        assertThat(states(store)).contains("SMS INCONCLUSIVE not-sent");
        assertThat(port.known("line").health().track().fails()).isZero();
        port.advance(Duration.ofMinutes(350));
        var _ = store.write(tx -> tx.update("update outbox set state = 'DELIVERED'"));
        port.advance(Duration.ofMinutes(10));
        assertThat(states(store)).contains("SMS FAILED no-answer");
        assertThat(port.known("line").health().track().fails()).isEqualTo(1);
    }

    @BothEngines
    void aLineIsTriedFourTimesADayAtMost(TestStore store) {
        Port port = new Port(store);
        port.add(TRIED);
        port.watch();
        port.advance(Duration.ofMinutes(23 * 60 + 59));
        assertThat(states(store)).filteredOn(s -> s.startsWith("SMS")).hasSize(4);
        assertThat(states(store)).filteredOn(s -> s.startsWith("CALL")).hasSize(2);
    }

    @BothEngines
    void aLineThatStoppedOurMessagesOrWasWrittenByOneAloneIsNotTried(TestStore store) {
        Port port = new Port(store);
        boolean _ =
                store.write(tx -> {
                    boolean _ = port.endpoints.create(tx, Cards.card(TRIED), "mallory");
                    return new Standings()
                            .optOut(
                                    tx,
                                    store.vault().subjectOf(tx, LINE).id(),
                                    "word",
                                    store.clock().instant());
                });
        port.watch();
        port.advance(Duration.ofHours(1));
        assertThat(states(store)).isEmpty();
        var _ =
                store.write(tx ->
                        port.endpoints.stood(
                                tx, "line", new Signal.Vouched(store.clock().instant()), "awa"));
        port.advance(Duration.ofHours(1));
        assertThat(states(store)).contains("SMS SKIPPED stopped");
        assertThat(port.got(LINE)).isEmpty();
    }

    private static boolean comesBack(Port port, String text) {
        return port.store.write(tx ->
                port.probes.claim(
                        tx,
                        new IncomingSms(
                                99,
                                Port.AT,
                                LINE,
                                port.store.vault().subjectOf(tx, LINE).id(),
                                text)));
    }

    private static List<String> states(TestStore store) {
        return store.read(tx ->
                tx.list(
                        "select kind, state, reason from endpoint_probe order by at, id",
                        row ->
                                row.text("kind")
                                        + " "
                                        + row.text("state")
                                        + " "
                                        + row.text("reason")));
    }
}
