package org.fanal.campaigns.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fanal.campaigns.referral.ReferralTables;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/** A store with conversations and a ledger. */
final class Measured {
    private static final MigrationSet RUN =
            new MigrationSet(
                    "run-of-tests",
                    "org/fanal/campaigns/measure/test-migrations",
                    List.of("0001-run.sql"));

    final TestStore store;
    final Codes codes = new Codes();
    final Contacts contacts;
    final Responses responses = new Responses();

    Measured(TestStore store) {
        this.store =
                store.with(
                        Standings.TABLES,
                        Outbox.TABLES,
                        ConversationTables.TABLES,
                        RUN,
                        ReferralTables.TABLES,
                        Codes.TABLES);
        contacts = new Contacts(new Filings(store.vault()));
    }

    void conversation(long id, boolean drill) {
        store.write(tx ->
                tx.update(
                        "insert into conversation (id, subject, channel, medium, script,"
                                + " status, began_at, last_at, silent_at, drill) values"
                                + " (?, 1, 'c', 'USSD', 's', 'CLOSED', 0, 0, 0, ?)",
                        id,
                        drill));
    }

    Event began(long conversation, long subject, String code) {
        return event(
                ConversationKinds.CONVERSATION_BEGAN,
                conversation,
                Map.of("subject", "" + subject, "code", code));
    }

    Event event(Kind kind, long conversation, Map<String, String> more) {
        Map<String, String> references = new HashMap<>(more);
        references.put("conversation", "" + conversation);
        return new Event(store.ids().next(), kind, now(), references);
    }

    void wave(String campaign, Instant starts) {
        store.write(tx ->
                tx.update(
                        "insert into wave (campaign, number, starts_at) values (?, 1, ?)",
                        campaign,
                        starts));
    }

    void row(String campaign, long subject, String state, @Nullable String reason) {
        store.write(tx ->
                tx.update(
                        "insert into ledger (campaign, wave, subject, state, reason)"
                                + " values (?, 1, ?, ?, ?)",
                        campaign,
                        subject,
                        state,
                        reason));
    }

    List<Long> flagged() {
        return store.read(tx ->
                tx.list(
                        "select subject from ledger where responded = 1 order by subject",
                        row -> row.number("subject")));
    }

    long count(String column) {
        return store.read(tx ->
                tx.one(
                                "select coalesce(sum(" + column + "), 0) as n from code_count",
                                row -> row.number("n"))
                        .orElse(0L));
    }

    Facts facts(Tx tx, String campaign) {
        return FactsReader.of(tx, campaign);
    }

    Instant now() {
        return store.clock().instant();
    }
}
