package org.fanal.gateway.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.flows.session.Session;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/** The rows of conversations. A turn in the middle of a dialogue reads one row and writes two. */
final class Rows {
    private static final String STATE = "conversation.state";
    private static final String COLUMNS =
            "c.id, c.channel, c.medium, c.script, c.state, c.drill, c.last_at,"
                    + " v.id as subject, v.wrapped, v.month, v.number";
    private static final String FROM =
            " from conversation c join subject v on v.id = c.subject"
                    + " and v.wrapped is not null ";
    private static final String ASKED_SQLITE = asked(Requests.KEY_SQLITE);
    private static final String ASKED_POSTGRESQL = asked(Requests.KEY_POSTGRESQL);
    private final Vault vault;

    Rows(Vault vault) {
        this.vault = vault;
    }

    /**
     * A conversation as it is stored.
     *
     * @param state empty once it has ended
     */
    record Stored(
            long id,
            String channel,
            Medium medium,
            String script,
            Optional<Heard> state,
            boolean drill,
            Instant lastAt,
            SubjectKey key,
            Msisdn number) {
        boolean open() {
            return state.isPresent();
        }
    }

    /**
     * A dialogue, and what was answered to the same request before.
     *
     * @param answered empty where the request is new
     */
    record Known(Stored stored, Optional<UssdScreen> answered) {}

    /**
     * The USSD dialogue that a request belongs to: a carrier's session that comes again from
     * another number is another dialogue (R6).
     */
    Optional<Known> asked(Tx tx, String channel, Inbound.Ussd input, Asked asked) {
        return tx.one(
                tx.sql(ASKED_SQLITE, ASKED_POSTGRESQL),
                row -> known(row, channel, input.from()),
                Requests.parameter(asked.entered()),
                channel,
                input.session(),
                asked.caller());
    }

    /** Reads nothing that the request tells itself: the number need not be opened. */
    private static String asked(String key) {
        return "select c.id, c.script, c.state, c.drill, c.last_at, v.id as subject, v.wrapped,"
                + " v.month, i.answer, i.ends"
                + FROM
                + "left join inbound i on i.channel = c.channel and i.key = "
                + key
                + " where c.channel = ? and c.carrier_session = ? and v.hash = ?";
    }

    /** The USSD dialogue of a carrier's session. */
    Optional<Stored> ofSession(Tx tx, String channel, String session) {
        return tx.one(
                "select " + COLUMNS + FROM + "where c.channel = ? and c.carrier_session = ?",
                this::stored,
                channel,
                session);
    }

    /** The open conversation of a caller on a medium. */
    Optional<Stored> open(Tx tx, long subject, Medium medium) {
        return tx.one(
                "select "
                        + COLUMNS
                        + FROM
                        + "where c.subject = ? and c.medium = ? and c.status = 'OPEN'",
                this::stored,
                subject,
                medium);
    }

    Optional<Stored> byId(Tx tx, long id) {
        return tx.one("select " + COLUMNS + FROM + "where c.id = ?", this::stored, id);
    }

    /** Open conversations that may have fallen silent by now. */
    static List<Long> maybeSilent(Tx tx, Instant now, int most) {
        return tx.list(
                "select id from conversation where status = 'OPEN' and silent_at <= ? order by"
                        + " silent_at limit ?",
                row -> row.number("id"),
                now,
                most);
    }

    static Optional<Instant> nextSilence(Tx tx) {
        return tx.one(
                        "select min(silent_at) as next from conversation where status = 'OPEN'",
                        row -> row.instantIfAny("next"))
                .flatMap(next -> next);
    }

    /** Another conversation may take this session of the carrier. */
    static void release(Tx tx, String channel, String session) {
        tx.update(
                "update conversation set carrier_session = null"
                        + " where channel = ? and carrier_session = ?",
                channel,
                session);
    }

    /** Ends a conversation of which nothing can be read any more: its caller was erased (R18). */
    static void close(Tx tx, long id, Instant now) {
        tx.update(
                "update conversation set status = 'ENDED', state = null, ended_at = ?,"
                        + " how = 'BROKEN_OFF' where id = ? and status = 'OPEN'",
                now,
                id);
    }

    static void postpone(Tx tx, long id, Instant silentAt) {
        tx.update("update conversation set silent_at = ? where id = ?", silentAt, id);
    }

    void insert(
            Tx tx,
            Dialogue dialogue,
            Optional<String> carrierSession,
            Heard heard,
            Duration silence) {
        Session session = heard.session();
        tx.update(
                """
                insert into conversation (id, subject, channel, medium, carrier_session, script,
                    state, status, began_at, last_at, silent_at, ended_at, how, drill)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                dialogue.id(),
                dialogue.subject(),
                dialogue.channel().id(),
                dialogue.medium(),
                carrierSession.orElse(null),
                session.script(),
                state(dialogue, heard),
                session.ended() ? "ENDED" : "OPEN",
                dialogue.now(),
                dialogue.now(),
                dialogue.now().plus(silence),
                session.ended() ? dialogue.now() : null,
                session.ending().map(Enum::name).orElse(null),
                dialogue.drill());
    }

    void update(Tx tx, Dialogue dialogue, Heard heard) {
        Session session = heard.session();
        if (!session.ended()) {
            tx.update(
                    "update conversation set state = ?, last_at = ? where id = ?",
                    state(dialogue, heard),
                    dialogue.now(),
                    dialogue.id());
            return;
        }
        tx.update(
                "update conversation set state = null, last_at = ?, status = 'ENDED', ended_at = ?,"
                        + " how = ? where id = ?",
                dialogue.now(),
                dialogue.now(),
                session.ending().map(Enum::name).orElse(null),
                dialogue.id());
    }

    private static byte @Nullable [] state(Dialogue dialogue, Heard heard) {
        return heard.session().ended() ? null : dialogue.key().seal(heard.bytes(), STATE);
    }

    private Known known(Row row, String channel, Msisdn caller) {
        Stored stored = stored(row, key(row), channel, Medium.USSD, caller);
        return new Known(
                stored,
                row.bytesIfAny("answer")
                        .map(sealed ->
                                new UssdScreen(
                                        stored.key().openText(sealed, Requests.ANSWER),
                                        row.flag("ends"))));
    }

    private Stored stored(Row row) {
        SubjectKey key = key(row);
        return stored(
                row,
                key,
                row.text("channel"),
                row.value("medium", Medium.class),
                vault.number(key, row.bytes("number")));
    }

    private SubjectKey key(Row row) {
        return vault.unwrap(row.number("subject"), row.bytes("wrapped"), row.text("month"));
    }

    private static Stored stored(
            Row row, SubjectKey key, String channel, Medium medium, Msisdn number) {
        return new Stored(
                row.number("id"),
                channel,
                medium,
                row.text("script"),
                row.bytesIfAny("state").map(sealed -> Heard.of(key.open(sealed, STATE))),
                row.flag("drill"),
                row.instant("last_at"),
                key,
                number);
    }
}
