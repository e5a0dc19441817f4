package org.fanal.gateway.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.ContactWish;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.effect.Ending;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.model.Purpose;
import org.fanal.flows.session.Session;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Hush;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out what a turn asked for, but for its reply, in the transaction that stores the session.
 */
final class Aftermath {
    static final String ANSWERS = "filing.answers";
    private static final String HEARD = "heard";
    private static final JsonMapper JSON = new JsonMapper();
    private final Journal journal;
    private final Outbox outbox;
    private final Standings standings;
    private final Worlds worlds;
    private final IdSource ids;
    private final OpeningCodes codes;

    Aftermath(
            Journal journal,
            Outbox outbox,
            Standings standings,
            Worlds worlds,
            IdSource ids,
            OpeningCodes codes) {
        this.journal = journal;
        this.outbox = outbox;
        this.standings = standings;
        this.worlds = worlds;
        this.ids = ids;
        this.codes = codes;
    }

    /** What the caller is shown or told now, if anything. */
    static Optional<Effect.Reply> reply(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Reply.class::isInstance)
                .map(Effect.Reply.class::cast)
                .findFirst();
    }

    /** Carries out all effects but the reply. */
    void carryOut(Tx tx, Dialogue dialogue, Turn turn) {
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Reply shown -> {}
                case Effect.FileReport report -> file(tx, dialogue, report.filing());
                case Effect.Consent consent -> consent(tx, dialogue, turn.after(), consent);
                case Effect.Contact contact -> wish(tx, dialogue, turn.after(), contact.wish());
                case Effect.Subscribe route -> subscribe(tx, dialogue, turn.after(), route);
                case Effect.Referred referred -> referred(tx, dialogue, referred);
                case Effect.End end -> ended(tx, dialogue, turn.after(), end.how());
            }
        }
    }

    /** The quiet way: whatever was to leave for this caller does not (R2). */
    void never(Tx tx, Dialogue dialogue) {
        var _ = outbox.cancelFor(tx, dialogue.subject(), "never");
        standings.hush(tx, dialogue.subject(), Hush.NEVER, 0, dialogue.now());
    }

    /**
     * They left by the exit word: one last neutral message may leave, and nothing after it (R7).
     */
    void exit(Tx tx, Dialogue dialogue, long farewell) {
        standings.hush(tx, dialogue.subject(), Hush.EXIT, farewell, dialogue.now());
    }

    private void file(Tx tx, Dialogue dialogue, Filing filing) {
        long id = ids.next();
        byte[] answers =
                dialogue.key().sealText(JSON.writeValueAsString(filing.answers()), ANSWERS);
        tx.update(
                """
                insert into filing (id, conversation, subject, form, urgency, place, child, police,
                    language, partial, flagged, drill, medium, channel, at, answers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                dialogue.id(),
                dialogue.subject(),
                filing.form(),
                filing.urgency(),
                filing.place(),
                filing.child(),
                filing.police(),
                filing.language(),
                filing.partial(),
                filing.flagged(),
                dialogue.drill(),
                dialogue.medium(),
                dialogue.channel().id(),
                dialogue.now(),
                answers);
        tell(tx, ConversationKinds.REPORT_FILED, dialogue, Map.of("filing", Long.toString(id)));
    }

    private void consent(Tx tx, Dialogue dialogue, Session session, Effect.Consent consent) {
        tx.update(
                """
                insert into consent (id, subject, conversation, purpose, given, wording, script,
                    language, channel, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ids.next(),
                dialogue.subject(),
                dialogue.id(),
                consent.purpose(),
                consent.given(),
                consent.wording(),
                session.script(),
                consent.language(),
                dialogue.channel().id(),
                dialogue.now());
        tell(
                tx,
                ConversationKinds.CONSENT_DECIDED,
                dialogue,
                Map.of("purpose", consent.purpose(), "given", String.valueOf(consent.given())));
    }

    private void wish(Tx tx, Dialogue dialogue, Session session, ContactWish wish) {
        if (wish.allowed() && standings.optIn(tx, dialogue.subject(), dialogue.now()))
            tell(tx, ConversationKinds.OPTED_IN, dialogue, Map.of("source", "wish"));
        String place = session.told().variable("place").orElse("");
        standings.wish(
                tx,
                dialogue.subject(),
                wish,
                worlds.zone(place, dialogue.number()),
                dialogue.now());
    }

    private void subscribe(Tx tx, Dialogue dialogue, Session session, Effect.Subscribe subscribed) {
        tell(
                tx,
                ConversationKinds.SUBSCRIBED,
                dialogue,
                Map.of(
                        "route",
                        subscribed.route(),
                        "stage",
                        subscribed.stage(),
                        "language",
                        session.language(),
                        "place",
                        session.told().variable("place").orElse("")));
    }

    private void referred(Tx tx, Dialogue dialogue, Effect.Referred referred) {
        tell(
                tx,
                ConversationKinds.REFERRED,
                dialogue,
                Map.of("need", referred.need(), "endpoint", referred.endpoint()));
    }

    private void ended(Tx tx, Dialogue dialogue, Session session, Ending how) {
        if (how == Ending.EXIT) {
            var _ = outbox.cancelFor(tx, dialogue.subject(), "exit");
        }
        Map<String, String> more = new LinkedHashMap<>(Map.of("how", how.name()));
        heard(session).ifPresent(code -> more.put(HEARD, code));
        tell(tx, ConversationKinds.CONVERSATION_ENDED, dialogue, more);
    }

    /** What they said of how they heard of us, where it is a code and they let us count (R12). */
    private Optional<String> heard(Session session) {
        boolean agreed = session.told().consents().getOrDefault(Purpose.STATISTICS.tag(), false);
        return agreed ? session.told().variable(HEARD).flatMap(codes::named) : Optional.empty();
    }

    private void tell(Tx tx, Kind kind, Dialogue dialogue, Map<String, String> more) {
        Map<String, String> references = new LinkedHashMap<>(more);
        references.put("conversation", Long.toString(dialogue.id()));
        references.put("subject", Long.toString(dialogue.subject()));
        var _ = journal.append(tx, kind, references);
    }
}
