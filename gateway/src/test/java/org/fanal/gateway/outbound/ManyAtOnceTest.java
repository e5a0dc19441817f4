package org.fanal.gateway.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
    private static final int MANY = 263;
    private static final String GROUP = "campaign:spring:SN-DK:fr";

    @BothEngines
    void eachOfManyReachesItsOwnRecipientOnce(TestStore store) {
        PostOffice office = new PostOffice(store, 10_000);
        List<Long> ids = addAll(office, MANY);
        for (int i = 0; i < 10; i++) office.advance(Duration.ofMillis(100));
        assertThat(ids).doesNotHaveDuplicates().hasSize(MANY);
        assertThat(office.first.sent())
                .extracting(Outgoing::to)
                .doesNotHaveDuplicates()
                .hasSize(MANY);
        assertThat(office.first.sent())
                .allMatch(sent -> sent.text().endsWith(sent.to().e164().substring(9)));
    }

    @BothEngines
    @DisplayName("R9, R18: of many, those who opted out or were erased are kept as suppressed")
    void permissionIsJudgedForEachOfMany(TestStore store) {
        PostOffice office = new PostOffice(store, 1_000);
        long one = subject(office, 1);
        long two = subject(office, 2);
        List<Message> messages = messages(office, 4);
        store.write(tx -> {
            boolean _ = office.standings.optOut(tx, one, "word", now(office));
            store.vault().erase(tx, two);
            return true;
        });
        List<Long> ids = store.write(tx -> office.outbox.addAll(tx, messages));
        office.finish();
        assertThat(ids.stream().map(office::state))
                .containsExactly("sent", "suppressed(opted-out)", "suppressed(erased)", "sent");
    }

    @BothEngines
    @DisplayName("R18: one message to an erased number is kept as suppressed, and undoes nothing")
    void aMessageToAnErasedNumberUndoesNothing(TestStore store) {
        PostOffice office = new PostOffice(store, 1_000);
        long awa = office.subject(PostOffice.AWA);
        store.write(tx -> {
            store.vault().erase(tx, awa);
            return true;
        });
        long id =
                office.add(
                        MessageClass.ALERT, awa, "K7F3 CRITICAL Dakar", Duration.ofHours(1), "a");
        office.finish();
        assertThat(office.state(id)).isEqualTo("suppressed(erased)");
    }

    @BothEngines
    void campaignsToOneAreTakenBackAndNothingElse(TestStore store) {
        PostOffice office = new PostOffice(store, 1_000);
        Instant later = now(office).plus(Duration.ofMinutes(1));
        List<Long> ids = new ArrayList<>();
        long caller = office.caller();
        for (MessageClass each : List.of(MessageClass.CAMPAIGN, MessageClass.REPLY))
            store.write(tx -> ids.add(office.outbox.add(tx, later(each, caller, later))));
        assertThat(store.<Integer>write(tx -> Outbox.cancelCampaigns(tx, caller, "wish")))
                .isEqualTo(1);
        office.advance(Duration.ofMinutes(2));
        assertThat(ids.stream().map(office::state)).containsExactly("cancelled(wish)", "sent");
    }

    private static Message later(MessageClass messageClass, long to, Instant at) {
        return new Message(
                messageClass,
                to,
                List.of("a"),
                "come home",
                false,
                Optional.empty(),
                at,
                at.plus(Duration.ofMinutes(5)),
                true,
                false);
    }

    @BothEngines
    void whatIsTakenBackHasNotLeftAndWillNot(TestStore store) {
        PostOffice office = new PostOffice(store, 1);
        office.first.answers(_ -> new SendOutcome.RetryLater("429", Duration.ofSeconds(1)));
        List<Long> ids = addAll(office, 3);
        office.settle();
        List<Long> recalled = store.write(tx -> office.outbox.recall(tx, GROUP, "paused"));
        office.first.answers(_ -> new SendOutcome.Accepted("x"));
        office.advance(Duration.ofMinutes(5));
        // the first was tried, and nobody can prove that it did not leave
        assertThat(recalled).doesNotHaveDuplicates().hasSize(2);
        assertThat(office.first.sent()).hasSize(1);
        assertThat(ids.stream().map(office::state)).containsOnly("cancelled(paused)");
    }

    /** The servers of tests know no locale but that of bytes: that it is asked for has to do. */
    @Test
    void groupsAreInTheOrderOfTheirBytesWhateverTheLocaleOfTheServer() throws IOException {
        try (TestStore store = new TestStore(Engine.POSTGRESQL)) {
            PostOffice office = new PostOffice(store, 1);
            Optional<String> collation =
                    office.store.read(tx ->
                            tx.one(
                                    "select coalesce(collation_name, '') as name"
                                            + " from information_schema.columns"
                                            + " where table_name = 'outbox'"
                                            + " and column_name = 'grp'",
                                    row -> row.text("name")));
            assertThat(collation).contains("C");
        }
    }

    private static List<Long> addAll(PostOffice office, int many) {
        List<Message> messages = messages(office, many);
        return office.store.write(tx -> office.outbox.addAll(tx, messages));
    }

    private static List<Message> messages(PostOffice office, int many) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < many; i++) messages.add(message(office, i));
        return messages;
    }

    private static Message message(PostOffice office, int i) {
        Instant now = now(office);
        return new Message(
                MessageClass.CAMPAIGN,
                subject(office, i),
                List.of("a"),
                "come home " + number(i).e164().substring(9),
                false,
                Optional.of(GROUP),
                now,
                now.plus(Duration.ofHours(1)),
                true,
                false);
    }

    private static long subject(PostOffice office, int i) {
        return office.subject(number(i));
    }

    private static Msisdn number(int i) {
        return new Msisdn("+2217712" + (10_000 + i));
    }

    private static Instant now(PostOffice office) {
        return office.store.clock().instant();
    }
}
