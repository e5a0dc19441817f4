package org.fanal.gateway.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.permission.Hush;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class SenderTest {

    @BothEngines
    void whatIsCommittedIsSent(TestStore store) {
        PostOffice office = new PostOffice(store);
        long id = office.alert("K7F3 CRITICAL Dakar. 1A take, 1P pass", "a");
        office.finish();
        assertThat(office.first.texts()).containsExactly("K7F3 CRITICAL Dakar. 1A take, 1P pass");
        assertThat(office.first.sent().getFirst().to()).isEqualTo(PostOffice.AWA);
        assertThat(office.state(id)).isEqualTo("sent");
        assertThat(office.view(id).sentAt()).contains(TestStore.START);
    }

    @BothEngines
    void nothingLeavesBeforeItsInstant(TestStore store) {
        PostOffice office = new PostOffice(store);
        long subject = office.subject(PostOffice.AWA);
        store.write(tx -> office.outbox.add(tx, later(subject)));
        office.finish();
        assertThat(office.first.sent()).isEmpty();
        office.advance(Duration.ofMinutes(5));
        assertThat(office.first.sent()).hasSize(1);
    }

    @BothEngines
    @DisplayName("R1: 16 minutes after their message a reply is kept back, and says why")
    void aReplyAfterTheWindowIsSuppressed(TestStore store) {
        PostOffice office = new PostOffice(store);
        long subject = office.caller();
        office.advance(Duration.ofMinutes(16));
        long blocked = office.reply("Bonjour");
        office.finish();
        assertThat(office.state(blocked)).isEqualTo("suppressed(window)");
        assertThat(office.first.sent()).isEmpty();
        assertThat(office.caller()).isEqualTo(subject);
        long open = office.reply("Bonjour");
        office.finish();
        assertThat(office.state(open)).isEqualTo("sent");
    }

    @BothEngines
    @DisplayName("R9: who opts out after a message was stored does not get it")
    void permissionIsAskedAgainAtSending(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        long subject = office.caller();
        long before = office.reply("one");
        long id = office.reply("two");
        office.settle();
        store.write(tx -> office.standings.optOut(tx, subject, "word", TestStore.START));
        office.advance(Duration.ofMinutes(1));
        assertThat(office.state(before)).isEqualTo("sent");
        assertThat(office.state(id)).isEqualTo("suppressed(opted-out)");
        assertThat(office.first.texts()).containsExactly("one");
    }

    @BothEngines
    @DisplayName("R7: the exit word cancels what is queued, but for the neutral answer")
    void exitLeavesNothingToSend(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        long subject = office.caller();
        long before = office.reply("one");
        office.settle();
        long queued = office.reply("two");
        long farewell =
                store.write(tx -> {
                    int _ = office.outbox.cancelFor(tx, subject, "exit");
                    long last = office.outbox.add(tx, farewell(office, subject));
                    office.standings.hush(tx, subject, Hush.EXIT, last, store.clock().instant());
                    return last;
                });
        long after = office.reply("three");
        office.advance(Duration.ofMinutes(1));
        assertThat(office.state(before)).isEqualTo("sent");
        assertThat(office.state(queued)).isEqualTo("cancelled(exit)");
        assertThat(office.state(farewell)).isEqualTo("sent");
        assertThat(office.state(after)).isEqualTo("suppressed(exit)");
    }

    @BothEngines
    void aGroupThatIsCancelledDoesNotLeaveNorIsTriedAgain(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long inFlight = office.alert("one", "a");
        office.settle();
        long queued = office.alert("two", "a");
        store.write(tx -> office.outbox.cancelGroup(tx, "group:1", "taken"));
        office.first.answersAtLast(new SendOutcome.RetryLater("429", Duration.ZERO));
        office.advance(Duration.ofMinutes(2));
        assertThat(office.state(inFlight)).isEqualTo("cancelled(taken)");
        assertThat(office.state(queued)).isEqualTo("cancelled(taken)");
        assertThat(office.first.texts()).containsExactly("one");
    }

    @BothEngines
    void oneMessageAtATimeIsInFlightForARecipient(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        var _ = office.alert("one", "a");
        var _ = office.alert("two", "a");
        office.settle();
        assertThat(office.first.texts()).containsExactly("one");
        office.first.answersAtLast(new SendOutcome.Accepted("x"));
        office.finish();
        assertThat(office.first.texts()).containsExactly("one", "two");
    }

    @BothEngines
    void aCampaignNeverDelaysAnAlertOnASaturatedChannel(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        for (int i = 0; i < 20; i++) {
            var _ = office.campaign(number(i), "come home " + i);
        }
        office.advance(Duration.ofSeconds(5));
        int before = office.first.sent().size();
        assertThat(before).isBetween(5, 7);
        var _ = office.alert("K7F3", "a");
        office.settle();
        assertThat(office.first.texts()).hasSize(before + 1).last().isEqualTo("K7F3");
        office.advance(Duration.ofSeconds(30));
        assertThat(office.first.sent()).hasSize(21);
    }

    @BothEngines
    void repliesPassCampaigns(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        long _ = office.caller();
        for (int i = 0; i < 5; i++) {
            var _ = office.campaign(number(i), "come home " + i);
        }
        office.settle();
        var _ = office.reply("answer");
        office.advance(Duration.ofSeconds(1));
        assertThat(office.first.texts()).hasSize(2).last().isEqualTo("answer");
    }

    @BothEngines
    void segmentsNotMessagesAreCounted(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        var _ = office.campaign(number(1), "x".repeat(400));
        office.settle();
        var _ = office.campaign(number(2), "short");
        office.advance(Duration.ofMillis(2900));
        assertThat(office.first.sent()).hasSize(1);
        office.advance(Duration.ofMillis(100));
        assertThat(office.first.sent()).hasSize(2);
    }

    @BothEngines
    void anAlertGoesByTheNextChannelWhereOneIsDownAndPeopleAreToldOnceAnHour(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.ChannelDown("405"));
        long one = office.alert("one", "a", "b");
        office.finish();
        long two = office.alert("two", "a", "b");
        office.finish();
        assertThat(office.second.texts()).containsExactly("one", "two");
        assertThat(office.state(one)).isEqualTo("sent");
        assertThat(office.view(two).channel()).isEqualTo("b");
        assertThat(office.events(OutboundKinds.CHANNEL_DOWN))
                .containsExactly(Map.of("channel", "a", "code", "405"));
        store.clock().advance(Duration.ofHours(1));
        var _ = office.alert("three", "a", "b");
        office.finish();
        assertThat(office.events(OutboundKinds.CHANNEL_DOWN)).hasSize(2);
    }

    @BothEngines
    void anAlertIsRetriedUntilTheChannelIsBack(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.ChannelDown("405"));
        long id = office.alert("one", "a");
        office.advance(Duration.ofMinutes(11));
        assertThat(office.state(id)).isEqualTo("queued");
        office.first.answers(_ -> new SendOutcome.Accepted("x"));
        office.advance(Duration.ofMinutes(1));
        assertThat(office.state(id)).isEqualTo("sent");
    }

    @BothEngines
    void whatFailsForGoodIsTold(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.Refused("403"));
        long id = office.alert("one", "a");
        office.finish();
        assertThat(office.state(id)).isEqualTo("failed(403)");
        assertThat(office.events(OutboundKinds.MESSAGE_FAILED))
                .containsExactly(
                        Map.of(
                                "message",
                                Long.toString(id),
                                "class",
                                "alert",
                                "group",
                                "group:1",
                                "subject",
                                Long.toString(office.subject(PostOffice.AWA))));
    }

    @BothEngines
    @DisplayName("R9: a carrier's opt-out puts a caller on the stop list and is told")
    void optOutAtTheCarrierIsKept(TestStore store) {
        PostOffice office = new PostOffice(store);
        long subject = office.caller();
        office.first.answers(_ -> new SendOutcome.OptedOut());
        long id = office.reply("one");
        office.finish();
        assertThat(office.state(id)).isEqualTo("suppressed(opted-out)");
        assertThat(store.read(tx -> office.standings.of(tx, subject)).optedOut()).isTrue();
        assertThat(office.events(OutboundKinds.OPTED_OUT_AT_CARRIER)).hasSize(1);
    }

    @BothEngines
    void pastTheLeaseAnAlertGoesOnceMoreAndNoMore(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.alert("one", "a");
        office.settle();
        assertThat(office.state(id)).isEqualTo("sending");
        silence(office, Claims.LEASE);
        assertThat(office.first.texts()).containsExactly("one", "one");
        silence(office, Claims.LEASE.multipliedBy(3));
        assertThat(office.first.texts()).hasSize(2);
        assertThat(office.state(id)).isEqualTo("unknown(no-answer)");
    }

    @BothEngines
    @DisplayName("R1: past the lease a reply goes once more, never after the window")
    void pastTheLeaseAReplyStaysInItsWindow(TestStore store) {
        PostOffice office = new PostOffice(store);
        long _ = office.caller();
        office.first.fallsSilent();
        long early = office.reply("early");
        office.settle();
        silence(office, Claims.LEASE);
        assertThat(office.first.texts()).containsExactly("early", "early");
        office.first.answersAtLast(new SendOutcome.Accepted("x"));
        office.finish();
        store.clock().advance(Duration.ofMinutes(14));
        office.first.fallsSilent();
        long late =
                office.add(
                        MessageClass.REPLY,
                        office.subject(PostOffice.CALLER),
                        "late",
                        Duration.ofSeconds(20),
                        "a");
        office.settle();
        silence(office, Claims.LEASE);
        assertThat(office.state(early)).isEqualTo("sent");
        assertThat(office.state(late)).isEqualTo("suppressed(window)");
        assertThat(office.first.texts()).containsExactly("early", "early", "late");
    }

    @BothEngines
    void pastTheLeaseACampaignMessageIsUnknownAndNeverSentAgain(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.campaign(number(1), "come home");
        office.settle();
        silence(office, Duration.ofHours(2));
        assertThat(office.state(id)).isEqualTo("unknown(no-answer)");
        assertThat(office.first.sent()).hasSize(1);
    }

    @BothEngines
    void anAnswerAfterTheLeaseStopsTheSecondTry(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        long id = office.campaign(number(1), "come home");
        office.settle();
        silence(office, Claims.LEASE);
        assertThat(office.state(id)).isEqualTo("unknown(no-answer)");
        office.first.answersAtLast(new SendOutcome.Accepted("x"));
        office.finish();
        assertThat(office.state(id)).isEqualTo("sent");
    }

    @BothEngines
    void afterACrashAlertsGoOnceMoreAndCampaignsDoNot(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.fallsSilent();
        var _ = office.alert("one", "a");
        long campaign = office.campaign(number(1), "come home");
        office.settle();
        office.first.answers(_ -> new SendOutcome.Accepted("x"));
        office.diesAndRestarts();
        store.clock().advance(Claims.LEASE.plusSeconds(1));
        office.settle();
        assertThat(office.first.texts().stream().filter("one"::equals)).hasSize(2);
        assertThat(office.first.texts().stream().filter("come home"::equals)).hasSize(1);
        assertThat(office.state(campaign)).isEqualTo("unknown(no-answer)");
    }

    @BothEngines
    void whatWaitsPastItsLastInstantIsSuppressed(TestStore store) {
        PostOffice office = new PostOffice(store);
        office.first.answers(_ -> new SendOutcome.RetryLater("429", Duration.ofMinutes(59)));
        long id = office.alert("one", "a");
        office.finish();
        store.write(tx -> tx.update("update outbox set not_after = due - 1"));
        office.advance(Duration.ofHours(1));
        assertThat(office.state(id)).isEqualTo("suppressed(expired)");
        assertThat(office.first.sent()).hasSize(1);
    }

    @BothEngines
    void aMessageForAChannelThatIsGoneGoesByTheNext(TestStore store) {
        PostOffice office = new PostOffice(store);
        long id = office.alert("one", "gone", "b");
        office.diesAndRestarts();
        office.finish();
        assertThat(office.second.texts()).containsExactly("one");
        assertThat(office.state(id)).isEqualTo("sent");
    }

    @BothEngines
    void theListPagesThroughAllMessages(TestStore store) {
        PostOffice office = new PostOffice(store);
        for (int i = 0; i < 5; i++) {
            var _ = office.campaign(number(i), "come home " + i);
        }
        office.advance(Duration.ofSeconds(1));
        List<MessageView> page = store.read(tx -> Messages.list(tx, Optional.empty(), 3));
        List<MessageView> rest =
                store.read(tx -> Messages.list(tx, Optional.of(page.getLast().id()), 3));
        assertThat(page).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(page);
    }

    private static void silence(PostOffice office, Duration lasts) {
        office.store.clock().advance(lasts.plusMillis(1));
        office.settle();
    }

    private static Message later(long subject) {
        return new Message(
                MessageClass.ALERT,
                subject,
                List.of("a"),
                "later",
                false,
                Optional.empty(),
                TestStore.START.plus(Duration.ofMinutes(5)),
                TestStore.START.plus(Duration.ofHours(1)),
                false,
                false);
    }

    private static Message farewell(PostOffice office, long subject) {
        return new Message(
                MessageClass.REPLY,
                subject,
                List.of("a"),
                "4 Go offered",
                false,
                Optional.empty(),
                office.store.clock().instant(),
                office.store.clock().instant().plus(Duration.ofMinutes(15)),
                true,
                false);
    }

    private static Msisdn number(int i) {
        return new Msisdn(String.format(Locale.ROOT, "+22178000%04d", i));
    }
}
