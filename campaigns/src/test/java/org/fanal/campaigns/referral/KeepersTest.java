package org.fanal.campaigns.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fanal.flows.medium.Medium;
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

    @BothEngines
    void whatFailedNeedsASecondWord(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
        var _ =
                store.write(tx -> {
                    port.signals.unanswered(tx, "line");
                    return true;
                });
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
        port.add(Cards.LINE.replace("grace: 2h", "grace: 2h, code: '77'"));
        TestStore.await(port.directory.load());
        assertThat(port.directory.of("at-sn", Medium.USSD, "78")).isEmpty();
        assertThat(port.directory.of("at-sn", Medium.SMS, "77")).isEmpty();
        String code = port.directory.of("at-sn", Medium.USSD, "77").orElseThrow().code();
        dials(port, CALLER, code);
        dials(port, Port.KEEPER, "");
        assertThat(port.state("line")).isEqualTo(EndpointState.UNVERIFIED);
        dials(port, Port.KEEPER, code);
        assertThat(port.state("line")).isEqualTo(EndpointState.UP);
    }

    private static void dials(Port port, Msisdn phone, String code) {
        port.tells(
                ConversationKinds.CONVERSATION_BEGAN,
                Map.of("subject", "" + port.subject(phone), "code", code));
    }

    /** A caller's report of the form {@code unanswered} is about what they were told last. */
    @BothEngines
    void aCallerWhomNobodyAnsweredMakesItDoubtful(TestStore store) {
        Port port = new Port(store);
        port.add(Cards.LINE);
        boolean _ = port.texts(Port.KEEPER, "OK");
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
