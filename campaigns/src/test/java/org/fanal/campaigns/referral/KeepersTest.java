package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class KeepersTest {
    private static final Msisdn CALLER = new Msisdn("+221771234567");

    @BothEngines
    void aKeepersOkMakesItUpAndIsConfirmedOnce(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE, Cards.SHELTER);
        assertThat(port.texts(Port.KEEPER, "\"Ok.\"")).isTrue();
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(port.state("shelter-dakar")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(port.got(Port.KEEPER))
                .containsExactly("Ligne verte : noté, cela fonctionne. Merci");
        assertThat(port.texts(Port.OTHER, "OK ٤")).isTrue();
        assertThat(port.got(Port.OTHER))
                .containsExactly("Maison d'accueil : noté, cela fonctionne, 4 libres. Merci");
        assertThat(port.texts(Port.OTHER, "ok0")).isTrue();
        assertThat(port.known("shelter-dakar").health().full()).isTrue();
        assertThat(port.got(Port.OTHER).getLast()).contains("complet");
    }

    @BothEngines
    void whatIsNoCheckInAndWhoIsNoKeeperIsLeftToTheOthers(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        assertThat(port.texts(Port.KEEPER, "1A")).isFalse();
        assertThat(port.texts(Port.KEEPER, "help me")).isFalse();
        assertThat(port.texts(CALLER, "OK")).isFalse();
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(port.got(Port.KEEPER)).isEmpty();
    }

    @BothEngines
    void aKeeperOfSeveralNamesOneOrMeansAll(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE.replace("0008", "0009"), Cards.SHELTER);
        assertThat(port.texts(Port.OTHER, "OK 4")).isTrue();
        assertThat(port.got(Port.OTHER))
                .containsExactly("Lequel ? line, shelter-dakar. Répondez par exemple OK 4 line");
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(port.texts(Port.OTHER, "OK 4 shel")).isTrue();
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(port.state("shelter-dakar")).isEqualTo(EndpointState.UP);
        assertThat(port.texts(Port.OTHER, "ok")).isTrue();
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(port.got(Port.OTHER).getLast().lines()).hasSize(2);
        assertThat(port.texts(Port.OTHER, "ok zzz")).isTrue();
        assertThat(port.got(Port.OTHER).getLast()).startsWith("Lequel ?");
    }

    /** R25. */
    @BothEngines
    void aMachineThatAnswersUsIsNotAnsweredForEver(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        for (int i = 0; i < 9; i++) assertThat(port.texts(Port.KEEPER, "ok")).isTrue();
        assertThat(port.got(Port.KEEPER)).hasSize(5);
        store.clock().advance(Duration.ofMinutes(10));
        assertThat(port.texts(Port.KEEPER, "ok")).isTrue();
        assertThat(port.got(Port.KEEPER)).hasSize(6);
    }

    @BothEngines
    void anOkThatLayAtTheCarrierIsOfWhenItWasWritten(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        Instant now = store.clock().instant();
        Optional<Instant> old = Optional.of(now.minus(Duration.ofMinutes(31)));
        assertThat(port.texts(Port.KEEPER, "OK", old)).isTrue();
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(port.got(Port.KEEPER).getLast()).contains("encore une fois");
        Instant recent = now.minus(Duration.ofMinutes(30));
        assertThat(port.texts(Port.KEEPER, "OK", Optional.of(recent))).isTrue();
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(port.known("line").health().word().spokenAt()).contains(recent);
        Optional<Instant> wrong = Optional.of(now.plus(Duration.ofHours(3)));
        assertThat(port.texts(Port.KEEPER, "OK", wrong)).isTrue();
        assertThat(port.known("line").health().word().spokenAt()).contains(now);
    }

    @BothEngines
    void whatFailedNeedsASecondWord(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
        port.doubted("line", 2);
        store.clock().advance(Duration.ofMinutes(1));
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.got(Port.KEEPER).getLast()).contains("encore une fois");
        store.clock().advance(Duration.ofMinutes(10));
        boolean _ = port.texts(Port.KEEPER, "OK");
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
    }

    @BothEngines
    void aKeeperWhoDialsTheCodeChecksInAndNobodyElseDoes(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE.replace("grace: 2h", "grace: 2h, code: '88'"));
        assertThat(dials(port, CALLER, "88*4")).isEmpty();
        assertThat(dials(port, Port.KEEPER, "89*4")).isEmpty();
        assertThat(dials(port, Port.KEEPER, "")).isEmpty();
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        assertThat(dials(port, Port.KEEPER, "88"))
                .contains("Ligne verte : noté, cela fonctionne. Merci");
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        assertThat(dials(port, Port.KEEPER, "88*4#")).get().asString().contains("4 libres");
        assertThat(dials(port, Port.KEEPER, "88*0")).get().asString().contains("complet");
        assertThat(port.known("line").health().full()).isTrue();
        assertThat(port.got(Port.KEEPER)).as("a dial is answered on the screen").isEmpty();
    }

    private static Optional<String> dials(Port port, Msisdn phone, String text) {
        long subject = port.subject(phone);
        return port.store.write(tx -> port.checkIns.dialled(tx, subject, text));
    }

    /** A caller's report of the form {@code unanswered} is about what they were told last. */
    @BothEngines
    void aCallerWhomNobodyAnsweredMakesItDoubtful(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
        store.clock().advance(Duration.ofHours(1));
        long caller = port.subject(CALLER);
        files(port, 1, caller, "unanswered");
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        port.tells(
                ConversationKinds.REFERRED,
                Map.of("subject", "" + caller, "need", "hotline", "endpoint", "line"));
        files(port, 2, caller, "held");
        files(port, 3, port.subject(new Msisdn("+221771234568")), "unanswered");
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        files(port, 4, caller, "unanswered");
        assertThat(port.state("line")).isEqualTo(EndpointState.SUSPECT);
    }

    @BothEngines
    void aCallerSpeaksOnceAWeekOfAnEndpointHoweverOftenTheyDial(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE.replace("every: 12h", "every: 20d"));
        boolean _ = port.texts(Port.KEEPER, "OK");
        store.clock().advance(Duration.ofHours(2));
        long caller = port.subject(CALLER);
        saysNobodyAnswered(port, 1, caller);
        assertThat(port.state("line")).isEqualTo(EndpointState.SUSPECT);
        assertThat(best(port)).as("anybody can say so").contains("line");
        for (int i = 0; i < 2; i++) {
            store.clock().advance(Duration.ofMinutes(20));
            boolean _ = port.texts(Port.KEEPER, "OK");
        }
        store.clock().advance(Duration.ofDays(6));
        saysNobodyAnswered(port, 2, caller);
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        store.clock().advance(Duration.ofDays(1));
        saysNobodyAnswered(port, 3, caller);
        assertThat(port.state("line")).isEqualTo(EndpointState.SUSPECT);
    }

    @BothEngines
    void twoCallersOutweighWhoAnsweredJustNow(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
        saysNobodyAnswered(port, 1, port.subject(CALLER));
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
        saysNobodyAnswered(port, 2, port.subject(new Msisdn("+221771234568")));
        assertThat(port.state("line")).isEqualTo(EndpointState.SUSPECT);
    }

    private static Optional<String> best(Port port) {
        TestStore.await(port.directory.load());
        return port.directory
                .best("hotline", "SN-DK", "fr", port.store.clock().instant())
                .map(Referrals.Endpoint::id);
    }

    private static void saysNobodyAnswered(Port port, long id, long caller) {
        port.tells(
                ConversationKinds.REFERRED,
                Map.of("subject", "" + caller, "need", "hotline", "endpoint", "line"));
        files(port, id, caller, "unanswered");
    }

    private static void files(Port port, long id, long subject, String form) {
        var _ =
                port.store.write(tx ->
                        tx.update(
                                "insert into filing (id, conversation, subject, form, urgency,"
                                        + " place, child, police, language, partial, flagged,"
                                        + " drill, medium, channel, at, answers) values (?, ?, ?,"
                                        + " ?, 'NORMAL', '', 0, 'NOT_ASKED', 'fr', 0, 0, 0, 'USSD',"
                                        + " 'at-sn', 0, ?)",
                                id,
                                id,
                                subject,
                                form,
                                port.store
                                        .vault()
                                        .subject(tx, subject)
                                        .sealText("{}", "filing.answers")));
        port.tells(ConversationKinds.REPORT_FILED, Map.of("filing", "" + id));
    }
}
