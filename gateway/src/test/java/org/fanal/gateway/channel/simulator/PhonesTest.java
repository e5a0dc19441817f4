package org.fanal.gateway.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.Plans;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.channel.Recording;
import org.fanal.gateway.channel.SendOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PhonesTest {
    private static final Msisdn AWA = new Msisdn("+221770000001");
    private static final Vertx VERTX = Vertx.vertx();

    private final Phones phones = new Phones();
    private final Channel channel =
            Plans.only(new Simulator(phones), "- { id: sim-sn, carrier: simulator }")
                    .open(VERTX, () -> "http://127.0.0.1");

    @AfterAll
    static void stop() {
        var _ = VERTX.close().await();
    }

    @Test
    void messageComesToItsPhoneAndToThoseWhoListen() {
        List<Delivery> heard = new ArrayList<>();
        Runnable end = phones.listen(heard::add);
        assertThat(send(7, "K7F3")).isEqualTo(new SendOutcome.Accepted("sim-7"));
        Delivery delivery = new Delivery("sim-sn", 7, "sim-7", AWA, "K7F3");
        assertThat(phones.inbox(AWA)).containsExactly(delivery);
        assertThat(phones.inbox(new Msisdn("+221770000002"))).isEmpty();
        end.run();
        var _ = send(8, "later");
        assertThat(heard).containsExactly(delivery);
    }

    @Test
    void phoneKeepsItsLastHundredMessages() {
        for (int i = 1; i <= 130; i++) {
            var _ = send(i, "x");
        }
        assertThat(phones.inbox(AWA)).hasSize(100);
        assertThat(phones.inbox(AWA).getFirst().message()).isEqualTo(31);
    }

    @Test
    void messageIsReceiptedAsDelivered() {
        Recording receiver = new Recording();
        List<Throwable> failed = new ArrayList<>();
        Runnable _ = phones.receipts(new Channels(List.of(channel)), receiver, failed::add);
        var _ = send(7, "K7F3");
        assertThat(receiver.taken())
                .containsExactly(new Inbound.Receipt(7, "sim-7", ReceiptState.DELIVERED, ""));
        assertThat(failed).isEmpty();
    }

    @Test
    void noWebhookIsGenuine() {
        for (HookKind kind : HookKind.values())
            assertThat(
                            channel.carrier()
                                    .genuine(
                                            new Hook(
                                                    kind,
                                                    "/hooks/sim-sn/sms",
                                                    "token=",
                                                    MultiMap.caseInsensitiveMultiMap(),
                                                    Buffer.buffer())))
                    .isFalse();
    }

    @Test
    void r10DeliveryPrintsNeitherNumberNorWords() {
        assertThat(new Delivery("sim-sn", 7, "sim-7", AWA, "aide").toString())
                .doesNotContain("770000001", "aide");
    }

    private SendOutcome send(long id, String text) {
        return channel.carrier().send(new Outgoing(id, AWA, text, false)).await();
    }
}
