package org.fanal.campaigns.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Fold;
import org.fanal.flows.model.Purpose;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.FiledReport;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;

/**
 * Counts the contacts that codes opened, by code and day: that they came, were told of an endpoint,
 * were answered by a person; and what callers say when a flow asks how they heard of us ({@code
 * heard}), where it names a code and they agreed to statistics (R12). Exercises count nowhere.
 */
public final class Contacts implements Consumer {
    /** The variable of a flow that says how the caller heard of us. */
    public static final String HEARD = "heard";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int HALF_A_BATCH = 100;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Filings filings;

    public Contacts(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String name() {
        return "measure.contacts";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                ConversationKinds.CONVERSATION_BEGAN,
                ConversationKinds.CONVERSATION_ENDED,
                ConversationKinds.MISSED_CALL,
                ConversationKinds.REFERRED,
                ConversationKinds.REPORT_FILED);
    }

    @Override
    public Lane lane() {
        return Lane.NORMAL;
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        if (event.kind().equals(ConversationKinds.CONVERSATION_BEGAN)
                || event.kind().equals(ConversationKinds.MISSED_CALL))
            return !event.text("code").isEmpty() && isOurs(tx, event.text("code"));
        if (event.kind().equals(ConversationKinds.CONVERSATION_ENDED))
            return event.references().containsKey(HEARD);
        return !event.kind().equals(ConversationKinds.REPORT_FILED)
                || Filings.everAgreed(tx, event.id("filing"), Purpose.STATISTICS);
    }

    @Override
    public void take(Tx tx, Event event) {
        if (event.kind().equals(ConversationKinds.CONVERSATION_BEGAN)) began(tx, event);
        else if (event.kind().equals(ConversationKinds.MISSED_CALL)) called(tx, event);
        else if (event.kind().equals(ConversationKinds.REFERRED))
            once(tx, event.id("conversation"), "referred");
        else if (event.kind().equals(ConversationKinds.CONVERSATION_ENDED)) said(tx, event);
        else heard(tx, event);
    }

    /**
     * A person answered a conversation: told by whoever knows, such as when its alert is taken;
     * counted once.
     */
    public void answered(Tx tx, long conversation) {
        once(tx, conversation, "answered");
    }

    /**
     * Forgets which conversation a code opened, where nothing more is counted of it; some at a
     * time.
     *
     * @return whether there is more to do
     */
    public static boolean forget(Tx tx, Instant now) {
        int forgotten = 0;
        for (String table : List.of("code_contact", "heard_contact"))
            forgotten +=
                    tx.update(
                            "delete from "
                                    + table
                                    + " where conversation in (select conversation from "
                                    + table
                                    + " where at < ? limit ?)",
                            now.minus(KEPT),
                            HALF_A_BATCH);
        return forgotten >= HALF_A_BATCH;
    }

    /** When contacts came that a code of the campaign opened; of the last 7 days. */
    public static List<Instant> coded(Tx tx, String campaign, Instant since) {
        return tx.list(
                "select c.at from code_contact c join code k on k.id = c.code"
                        + " where k.campaign = ? and c.at > ?",
                row -> row.instant("at"),
                campaign,
                since);
    }

    /**
     * Check-ins and sessions of focal points open a contact by a code too, and are none of ours.
     */
    private static boolean isOurs(Tx tx, String code) {
        return tx.one(
                        "select 1 as there from code where id = ? and removed = 0",
                        row -> row.number("there"),
                        code)
                .isPresent();
    }

    private static void began(Tx tx, Event event) {
        long conversation = event.id("conversation");
        if (!drill(tx, conversation)) opened(tx, conversation, event);
    }

    /** A missed call is a contact too (R24), and has no conversation: its event stands for one. */
    private static void called(Tx tx, Event event) {
        if (!Boolean.parseBoolean(event.text("drill"))) opened(tx, event.id(), event);
    }

    private static void opened(Tx tx, long conversation, Event event) {
        String code = event.text("code");
        if (code.isEmpty() || !isOurs(tx, code)) return;
        tx.update(
                "insert into code_contact (conversation, code, at) values (?, ?, ?)",
                conversation,
                code,
                event.at());
        count(tx, code, event.at(), "contacts");
    }

    /** The day is that on which it began, so that no share is over 1. */
    private static void once(Tx tx, long conversation, String column) {
        Optional<Map.Entry<String, Instant>> contact =
                tx.one(
                        "update code_contact set "
                                + column
                                + " = 1 where conversation = ? and "
                                + column
                                + " = 0 returning code, at",
                        row -> Map.entry(row.text("code"), row.instant("at")),
                        conversation);
        contact.ifPresent(of -> count(tx, of.getKey(), of.getValue(), column));
    }

    /** They filed no report: the conversation itself tells which code they named. */
    private static void said(Tx tx, Event event) {
        String code = event.references().getOrDefault(HEARD, "");
        if (isOurs(tx, code) && !drill(tx, event.id("conversation"))) told(tx, event, code);
    }

    private void heard(Tx tx, Event event) {
        Optional<FiledReport> filed = filings.find(tx, event.id("filing"));
        if (filed.isEmpty() || filed.get().drill()) return;
        String said = Fold.of(filed.get().filing().answers().getOrDefault(HEARD, ""));
        if (said.isEmpty() || !agreed(tx, filed.get().subject())) return;
        Optional<String> code =
                tx.one(
                        "select id from code where removed = 0"
                                + " and (id = ? or (kind = 'KEYWORD' and value = ?))"
                                + " order by id limit 1",
                        row -> row.text("id"),
                        said.replace(' ', '-'),
                        said);
        code.ifPresent(named -> told(tx, event, named));
    }

    /** Counted once a conversation, however often they say it. */
    private static void told(Tx tx, Event event, String code) {
        int first =
                tx.update(
                        "insert into heard_contact (conversation, at) values (?, ?)"
                                + " on conflict do nothing",
                        event.id("conversation"),
                        event.at());
        if (first == 1) count(tx, code, event.at(), "told");
    }

    private static boolean agreed(Tx tx, long subject) {
        return tx.one(
                        "select given from consent where subject = ? and purpose = 'statistics'"
                                + " order by at desc, id desc limit 1",
                        row -> row.flag("given"),
                        subject)
                .orElse(false);
    }

    static boolean drill(Tx tx, long conversation) {
        return tx.one(
                        "select drill from conversation where id = ?",
                        row -> row.flag("drill"),
                        conversation)
                .orElse(false);
    }

    private static void count(Tx tx, String code, Instant at, String column) {
        tx.update(
                "insert into code_count (code, day, "
                        + column
                        + ") values (?, ?, 1) on conflict (code, day) do update set "
                        + column
                        + " = code_count."
                        + column
                        + " + 1",
                code,
                Math.floorDiv(at.toEpochMilli(), DAY));
    }
}
