package org.fanal.campaigns.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.ReferralTables;
import org.fanal.campaigns.run.Ledger;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.jspecify.annotations.Nullable;

/** A store with conversations and a ledger. */
final class Measured {
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
                        CampaignStore.TABLES,
                        Ledger.TABLES,
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
        wave(campaign, 1, starts, "PLANNED");
    }

    void wave(String campaign, int number, Instant starts, String state) {
        store.write(tx ->
                tx.update(
                        "insert into wave (campaign, number, state, starts_at, look_at, checkpoint)"
                                + " values (?, ?, ?, ?, ?, 0)",
                        campaign,
                        number,
                        state,
                        starts,
                        starts));
    }

    void campaign(String id, String state) {
        store.write(tx ->
                tx.update(
                        "insert into campaign (id, spec, revision, state, reason, author,"
                                + " created_at, changed_at) values (?, '{}', 1, ?, '', 'cam', 0, 0)"
                                + " on conflict (id) do update set state = excluded.state",
                        id,
                        state));
    }

    void row(String campaign, long subject, String state, @Nullable String reason) {
        row(campaign, 1, subject, state, reason, now());
    }

    /** Planning leaves out whom it gives no slice; what comes later keeps it. */
    void row(
            String campaign,
            int wave,
            long subject,
            String state,
            @Nullable String reason,
            Instant due) {
        boolean chosen = reason == null || reason.equals("cap");
        store.write(tx ->
                tx.update(
                        "insert into ledger (campaign, wave, subject, place, language, stage,"
                                + " variant, slice, due, state, reason)"
                                + " values (?, ?, ?, 'SN', 'wo', 'ORIGIN', 0, ?, ?, ?, ?)",
                        campaign,
                        wave,
                        subject,
                        chosen ? 7 : 0,
                        due,
                        state,
                        reason));
    }

    /** They get in touch. */
    void comes(long subject) {
        store.write(tx -> {
            Event event = began(1, subject, "");
            if (responses.wants(tx, event)) responses.take(tx, event);
            return subject;
        });
    }

    List<Long> responded(String campaign) {
        return store.read(tx ->
                tx.list(
                        "select subject from response where campaign = ? order by subject",
                        row -> row.number("subject"),
                        campaign));
    }

    /** What the loop does that ends the measuring; how often until there is no more to do. */
    int close(Instant now) {
        int rounds = 0;
        boolean more = true;
        while (more) {
            Optional<Arms.Over> over = store.read(tx -> Arms.over(tx, now));
            more =
                    store.<Boolean>write(tx -> {
                        over.ifPresent(each -> Arms.close(tx, each));
                        return Arms.forget(tx) || over.isPresent();
                    });
            rounds++;
        }
        return rounds;
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
