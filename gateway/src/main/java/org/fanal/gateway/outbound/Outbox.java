package org.fanal.gateway.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.SmsSegments;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Purpose;
import org.fanal.gateway.permission.Standing;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.permission.Verdict;
import org.fanal.gateway.store.Among;
import org.fanal.gateway.store.BulkInsert;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages to be sent, in the transaction that causes them; {@link Sender} sends what is
 * committed. Thread-safe.
 */
public final class Outbox {
    /** The tables of this package. */
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "outbound",
                    "org/fanal/gateway/outbound/migrations",
                    List.of("0001-outbox.sql"));

    static final String BODY = "outbox.body";
    static final String EXPIRED = "expired";
    static final String WINDOW = "window";

    private static final String ERASED = "erased";

    private static final BulkInsert INSERT =
            new BulkInsert(
                    """
                    outbox (id, rank, subject, grp, medium, channels, channel, body, segments,
                        asks_answer, to_caller, drill, state, reason, due, not_after, created_at)
                    """,
                    17,
                    "");

    private static final Among RECIPIENTS =
            new Among(
                    "select v.id, v.wrapped, v.month, "
                            + Standings.COLUMNS
                            + " from subject v left join standing s on s.subject = v.id"
                            + " where v.wrapped is not null and v.id in :ids");

    private static final String CANCEL =
            """
            update outbox
            set cancel = ?,
                reason = case when state = 'QUEUED' then ? else reason end,
                body = case when state = 'QUEUED' then null else body end,
                state = case when state = 'QUEUED' then 'CANCELLED' else state end
            where state in ('QUEUED', 'SENDING')
            """;

    private final Vault vault;
    private final Standings standings;
    private final InstantSource clock;
    private final IdSource ids;

    public Outbox(Vault vault, Standings standings, InstantSource clock, IdSource ids) {
        this.vault = vault;
        this.standings = standings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Adds a message. What may not be sent to a caller, or is to a number that was erased since
     * (R18), is kept too, as suppressed with its reason, so that the one who wanted it sent can be
     * told, and nothing else of the transaction is lost.
     *
     * @return its id
     */
    public long add(Tx tx, Message message) {
        long id = ids.next();
        Instant now = clock.instant();
        Optional<SubjectKey> key = vault.subjectIfAny(tx, message.subject());
        Verdict verdict = key.isEmpty() ? new Verdict.Refused(ERASED) : judge(tx, id, message, now);
        boolean refused = verdict instanceof Verdict.Refused;
        byte @Nullable [] body = refused ? null : key.orElseThrow().sealText(message.text(), BODY);
        int _ = INSERT.write(tx, List.<@Nullable Object[]>of(row(id, message, verdict, body, now)));
        if (!refused) tx.wake(Topic.OUTBOX);
        return id;
    }

    /**
     * Cancels what of a group has not left; what is in flight is not tried again.
     *
     * @param reason kept with each
     * @return how many were under way
     */
    public int cancelGroup(Tx tx, String group, String reason) {
        return cancel(tx, "and grp = ?", group, reason);
    }

    /** Whether a message of a group to this recipient has not left yet. */
    public boolean waits(Tx tx, String group, long subject) {
        return tx.one(
                        "select id from outbox where grp = ? and subject = ? and state = 'QUEUED'"
                                + " and cancel is null limit 1",
                        row -> row.number("id"),
                        group,
                        subject)
                .isPresent();
    }

    /** Cancels what has not left for this caller, as {@link #cancelGroup} does. */
    public int cancelFor(Tx tx, long subject, String reason) {
        return cancel(tx, "and to_caller = 1 and subject = ?", subject, reason);
    }

    /** Cancels what of campaigns has not left for this person; all else goes on. */
    public static int cancelCampaigns(Tx tx, long subject, String reason) {
        return cancel(
                tx,
                "and rank = " + MessageClass.CAMPAIGN.rank() + " and subject = ?",
                subject,
                reason);
    }

    private static int cancel(Tx tx, String which, Object key, String reason) {
        return tx.update(CANCEL + which, reason, reason, key);
    }

    /**
     * Adds many as {@link #add} does, with one look-up for all of them.
     *
     * @return their ids, in order
     */
    public List<Long> addAll(Tx tx, List<Message> messages) {
        Instant now = clock.instant();
        Map<Long, Recipient> recipients = new HashMap<>();
        RECIPIENTS
                .list(tx, this::recipient, messages.stream().map(Message::subject).toList())
                .forEach(each -> recipients.put(each.key().id(), each));
        List<Long> added = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Message message : messages) {
            long id = ids.next();
            boolean _ = added.add(id);
            boolean _ = rows.add(row(id, message, recipients.get(message.subject()), now));
        }
        int _ = INSERT.write(tx, rows);
        if (!rows.isEmpty()) tx.wake(Topic.OUTBOX);
        return added;
    }

    /** One whose number was erased since then is kept too, as suppressed (R18). */
    private static @Nullable Object[] row(
            long id, Message message, @Nullable Recipient recipient, Instant now) {
        if (recipient == null)
            return row(id, message, new Verdict.Refused(ERASED), (byte @Nullable []) null, now);
        Verdict verdict = judge(id, message, recipient.standing(), now);
        byte @Nullable [] body =
                verdict instanceof Verdict.Refused
                        ? null
                        : recipient.key().sealText(message.text(), BODY);
        return row(id, message, verdict, body, now);
    }

    private static @Nullable Object[] row(
            long id, Message message, Verdict verdict, byte @Nullable [] body, Instant now) {
        boolean refused = verdict instanceof Verdict.Refused;
        return new @Nullable Object[] {
            id,
            message.messageClass().rank(),
            message.subject(),
            message.group().orElse(null),
            Medium.SMS,
            String.join(" ", message.channels()),
            message.channels().getFirst(),
            body,
            SmsSegments.of(message.text()).count(),
            message.asksAnswer(),
            message.toCaller(),
            message.drill(),
            refused ? MessageState.SUPPRESSED : MessageState.QUEUED,
            verdict instanceof Verdict.Refused(String reason) ? reason : null,
            due(verdict, message),
            message.notAfter(),
            now
        };
    }

    private Recipient recipient(Row row) {
        return new Recipient(
                vault.unwrap(row.number("id"), row.bytes("wrapped"), row.text("month")),
                Standings.read(row));
    }

    /**
     * Takes back what of a group was never tried, so that it can be put in again; the rest is
     * cancelled as {@link #cancelGroup} does.
     *
     * @return ids of those taken back
     */
    public List<Long> recall(Tx tx, String group, String reason) {
        List<Long> recalled =
                tx.list(
                        """
                        update outbox set state = 'CANCELLED', reason = ?, body = null
                        where grp = ? and state = 'QUEUED' and attempts = 0 and cancel is null
                        returning id
                        """,
                        row -> row.number("id"),
                        reason,
                        group);
        int _ = cancelGroup(tx, group, reason);
        return recalled;
    }

    private Verdict judge(Tx tx, long id, Message message, Instant now) {
        return purpose(message.messageClass(), message.toCaller()).isEmpty()
                ? new Verdict.Allowed()
                : judge(id, message, standings.of(tx, message.subject()), now);
    }

    private static Verdict judge(long id, Message message, Standing standing, Instant now) {
        Optional<Purpose> purpose = purpose(message.messageClass(), message.toCaller());
        if (purpose.isEmpty()) return new Verdict.Allowed();
        Verdict verdict = Permission.judge(id, purpose.get(), standing, now);
        return verdict instanceof Verdict.NotBefore(Instant at) && at.isAfter(message.notAfter())
                ? new Verdict.Refused(WINDOW)
                : verdict;
    }

    /** For which purpose permission is asked; empty where none is needed. */
    static Optional<Purpose> purpose(MessageClass messageClass, boolean toCaller) {
        if (messageClass == MessageClass.CAMPAIGN) return Optional.of(Purpose.CAMPAIGN);
        return toCaller ? Optional.of(Purpose.DIALOGUE) : Optional.empty();
    }

    private static Instant due(Verdict verdict, Message message) {
        return verdict instanceof Verdict.NotBefore(Instant at) && at.isAfter(message.notBefore())
                ? at
                : message.notBefore();
    }

    /** Whom a message is to. */
    private record Recipient(SubjectKey key, Standing standing) {}
}
