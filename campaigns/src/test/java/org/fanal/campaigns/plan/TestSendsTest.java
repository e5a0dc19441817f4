package org.fanal.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.plan.TestSends.Sent;
import org.fanal.campaigns.plan.TestSends.Wanted;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.MessageState;
import org.fanal.gateway.outbound.MessageView;
import org.fanal.gateway.outbound.Messages;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;

class TestSendsTest {
    private static final Msisdn STAFF = new Msisdn("+221770000001");
    private static final Msisdn SOMEBODY = new Msisdn("+221770000002");

    private final Lab lab = new Lab();

    private TestSends tests(TestStore store) {
        Outbox outbox =
                new Outbox(
                        store.with(Outbox.TABLES, Standings.TABLES).vault(),
                        new Standings(),
                        store.clock(),
                        store.ids());
        return new TestSends(
                outbox,
                store.vault(),
                lab.campaignTexts(),
                lab.ports().sending(),
                (_, number) -> number.equals(STAFF),
                store.clock());
    }

    @BothEngines
    void aTestGoesToStaffAsAnExerciseAndIsMarked(TestStore store) {
        TestSends tests = tests(store);
        Wanted wanted = new Wanted("fr", Optional.empty(), 0);
        Sent sent = store.write(tx -> tests.send(tx, Specs.drySeason(), wanted, STAFF));
        assertThat(sent).isInstanceOf(Sent.Queued.class);
        List<MessageView> messages = store.read(tx -> Messages.list(tx, Optional.empty(), 9));
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().drill()).isTrue();
        assertThat(messages.getFirst().messageClass()).isEqualTo(MessageClass.CAMPAIGN);
        assertThat(messages.getFirst().state()).isEqualTo(MessageState.QUEUED);
        String text =
                store.read(tx -> {
                    byte[] body =
                            tx.one("select body from outbox", row -> row.bytes("body"))
                                    .orElseThrow();
                    return store.vault()
                            .find(tx, STAFF)
                            .orElseThrow()
                            .openText(body, "outbox.body");
                });
        assertThat(text).isEqualTo("TEST " + Lab.FR);
    }

    @BothEngines
    void nobodyElseGetsOneAndNoLanguageStandsInForAnother(TestStore store) {
        TestSends tests = tests(store);
        Wanted french = new Wanted("fr", Optional.empty(), 0);
        Wanted english = new Wanted("en", Optional.empty(), 0);
        Wanted variant = new Wanted("fr", Optional.empty(), 1);
        assertThat(sent(store, tests, french, SOMEBODY)).isEqualTo("not_staff");
        assertThat(sent(store, tests, english, STAFF)).isEqualTo("no_text");
        assertThat(sent(store, tests, variant, STAFF)).isEqualTo("no_text");
        List<MessageView> messages = store.read(tx -> Messages.list(tx, Optional.empty(), 9));
        assertThat(messages).isEmpty();
    }

    private static String sent(TestStore store, TestSends tests, Wanted wanted, Msisdn to) {
        Sent sent = store.write(tx -> tests.send(tx, Specs.drySeason(), wanted, to));
        return sent instanceof Sent.Refused(String code) ? code : "";
    }
}
