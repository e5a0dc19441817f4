package org.fanal.gateway.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fanal.gateway.channel.Inbound.Receipt;
import org.fanal.gateway.channel.ReceiptState;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class ReceiptsTest {

    @BothEngines
    void receiptsMoveForwardOnly(TestStore store) {
        PostOffice office = new PostOffice(store);
        long id = office.alert("one", "a");
        office.finish();
        take(office, 0, "id-" + id, ReceiptState.DELIVERED);
        assertThat(office.state(id)).isEqualTo("delivered");
        take(office, 0, "id-" + id, ReceiptState.SENT);
        take(office, 0, "id-" + id, ReceiptState.FAILED);
        assertThat(office.state(id)).isEqualTo("delivered");
        assertThat(office.events(OutboundKinds.MESSAGE_FAILED)).isEmpty();
    }

    @BothEngines
    void aReceiptBeforeTheCarriersIdWaitsForIt(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.alert("one", "a");
        office.settle();
        take(office, 0, "x", ReceiptState.DELIVERED);
        take(office, 0, "x", ReceiptState.SENT);
        assertThat(office.state(id)).isEqualTo("sending");
        office.first.answersAtLast(new SendOutcome.Accepted("x"));
        office.finish();
        assertThat(office.state(id)).isEqualTo("delivered");
    }

    @BothEngines
    void aReceiptWithOurIdCountsWhileTheCarrierHasNotAnswered(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.alert("one", "a");
        office.settle();
        take(office, id, "x", ReceiptState.DELIVERED);
        assertThat(office.state(id)).isEqualTo("delivered");
        office.first.answersAtLast(new SendOutcome.Unknown("timeout"));
        office.advance(Duration.ofMinutes(5));
        assertThat(office.state(id)).isEqualTo("delivered");
        assertThat(office.first.sent()).hasSize(1);
    }

    @BothEngines
    void anUnknownMessageStillTakesReceipts(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.Unknown("timeout"));
        long id = office.campaign(PostOffice.CALLER, "come home");
        office.finish();
        assertThat(office.state(id)).isEqualTo("unknown(timeout)");
        take(office, id, "x", ReceiptState.DELIVERED);
        assertThat(office.state(id)).isEqualTo("delivered");
    }

    @BothEngines
    void anAlertThatWillNotArriveGoesByTheNextChannelOnce(TestStore store) {
        PostOffice office = new PostOffice(store);
        long id = office.alert("one", "a", "b");
        office.finish();
        take(office, 0, "id-" + id, ReceiptState.FAILED);
        take(office, 0, "id-" + id, ReceiptState.FAILED);
        office.finish();
        assertThat(office.second.texts()).containsExactly("one");
        assertThat(office.state(id)).isEqualTo("sent");
        assertThat(office.view(id).channel()).isEqualTo("b");
    }

    @BothEngines
    void aFailureToldEarlyStillLeadsToTheNextChannel(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.alert("one", "a", "b");
        office.settle();
        take(office, id, "x", ReceiptState.FAILED);
        office.first.answersAtLast(new SendOutcome.Accepted("x"));
        office.finish();
        assertThat(office.second.texts()).containsExactly("one");
        assertThat(office.state(id)).isEqualTo("sent");
    }

    @BothEngines
    void whatFailedOnTheLastChannelIsToldOnce(TestStore store) {
        PostOffice office = new PostOffice(store);
        long id = office.alert("one", "a");
        office.finish();
        take(office, 0, "id-" + id, ReceiptState.FAILED);
        take(office, 0, "id-" + id, ReceiptState.FAILED);
        assertThat(office.state(id)).isEqualTo("failed(code)");
        assertThat(office.events(OutboundKinds.MESSAGE_FAILED)).hasSize(1);
        take(office, 0, "id-" + id, ReceiptState.DELIVERED);
        assertThat(office.state(id)).isEqualTo("delivered");
    }

    @BothEngines
    void aReceiptOfNoMessageOfOursChangesNothing(TestStore store) {
        PostOffice office = new PostOffice(store);
        take(office, 4711, "x", ReceiptState.DELIVERED);
        take(office, 0, "y", ReceiptState.DELIVERED);
        store.clock().advance(EarlyReceipts.KEPT.plusSeconds(1));
        store.write(tx -> {
            office.receipts.purge(tx);
            return true;
        });
        long left =
                store.read(tx ->
                                tx.one(
                                        "select count(*) as n from early_receipt",
                                        row -> row.number("n")))
                        .orElseThrow();
        assertThat(left).isZero();
    }

    @BothEngines
    void aChannelTellsNothingOfWhatNeverWentByIt(TestStore store) {
        for (ReceiptState state : ReceiptState.values()) {
            PostOffice office = new PostOffice(store.another());
            office.first.fallsSilent();
            long id = office.alert("one", "a");
            office.settle();
            take(office, "b", id, "x", state);
            assertThat(office.state(id)).isEqualTo("sending");
            office.first.answersAtLast(new SendOutcome.Accepted("y"));
            office.finish();
            take(office, "b", id, "y", state);
            take(office, "b", 0, "y", state);
            assertThat(office.state(id)).isEqualTo("sent");
        }
    }

    @BothEngines
    void anEarlierChannelMayStillTellThatItArrived(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.Unknown("timeout"));
        long id = office.alert("one", "a", "b");
        office.finish();
        assertThat(office.view(id).channel()).isEqualTo("b");
        take(office, id, "x", ReceiptState.DELIVERED);
        assertThat(office.state(id)).isEqualTo("delivered");
    }

    private static void take(PostOffice office, long id, String carrierId, ReceiptState state) {
        take(office, "a", id, carrierId, state);
    }

    private static void take(
            PostOffice office, String channel, long id, String carrierId, ReceiptState state) {
        office.store.write(tx -> {
            office.receipts.take(tx, channel, new Receipt(id, carrierId, state, "code"));
            return true;
        });
    }
}
