package org.fanal.ops.dispatch.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;

/** Responders, teams and policies in the store, where they are the truth after the first start. */
public final class TeamStore {
    private static final String NAME = "responder.name";
    private final Vault vault;

    public TeamStore(Vault vault) {
        this.vault = vault;
    }

    /** All as they are now; a phone that was erased is nobody's (R18). */
    public Teams load(Tx tx) {
        Map<String, List<Long>> phones = phones(tx);
        List<Responder> responders =
                tx.list(
                        "select id, languages, sms, voice, sms_stopped_at from responder"
                                + " order by position",
                        row -> responder(row, phones));
        List<Team> teams =
                tx.list(
                        "select body from team order by position",
                        row -> TeamsText.team(row.text("body")));
        List<Policy> policies =
                tx.list(
                        "select body from policy order by position",
                        row -> TeamsText.policy(row.text("body")));
        return new Teams(responders, teams, policies);
    }

    /** All as their file has them, with names and phones; a phone that was erased is not there. */
    TeamsFile file(Tx tx) {
        Teams all = load(tx);
        return new TeamsFile(
                all.responders().stream().map(each -> card(tx, each)).toList(),
                all.teams(),
                all.policies());
    }

    private ResponderCard card(Tx tx, Responder responder) {
        List<Msisdn> phones =
                responder.phones().stream()
                        .filter(subject -> vault.subjectIfAny(tx, subject).isPresent())
                        .map(subject -> vault.number(tx, subject))
                        .toList();
        return new ResponderCard(
                responder.id(),
                name(tx, responder.id()),
                phones,
                responder.languages(),
                responder.reach());
    }

    /** The agencies whose teams a responder is in; none where there is no such responder (R17). */
    public Set<String> agencies(Tx tx, String responder) {
        return load(tx).agencies(responder);
    }

    /** Id of the responder whose phone this is. */
    public Optional<String> byPhone(Tx tx, long subject) {
        return tx.one(
                "select responder from responder_phone where subject = ?",
                row -> row.text("responder"),
                subject);
    }

    /** What a responder is called: for colleagues, never for a log (R10). */
    public String name(Tx tx, String id) {
        return tx.one(
                        "select r.name, p.subject from responder r join responder_phone p"
                                + " on p.responder = r.id and p.position = 0 where r.id = ?",
                        row ->
                                vault.subjectIfAny(tx, row.number("subject"))
                                        .map(key -> key.openText(row.bytes("name"), NAME)),
                        id)
                .flatMap(name -> name)
                .orElse(id);
    }

    /**
     * Notes that a responder stopped SMS from us (R9).
     *
     * @return whether they had not stopped it before
     */
    public boolean stopSms(Tx tx, String id, Instant now) {
        return tx.update(
                        "update responder set sms_stopped_at = ?"
                                + " where id = ? and sms_stopped_at is null",
                        now,
                        id)
                == 1;
    }

    /** Notes that they wrote again: SMS goes to them again (R9). */
    public void resumeSms(Tx tx, String id) {
        tx.update(
                "update responder set sms_stopped_at = null"
                        + " where id = ? and sms_stopped_at is not null",
                id);
    }

    /** Counts what was not understood; gives how often in a row that was. */
    public int nonsense(Tx tx, String id) {
        return tx.one(
                        "update responder set nonsense = nonsense + 1 where id = ?"
                                + " returning nonsense",
                        row -> (int) row.number("nonsense"),
                        id)
                .orElse(0);
    }

    /** They did something that counts. */
    public void sense(Tx tx, String id) {
        tx.update("update responder set nonsense = 0 where id = ? and nonsense > 0", id);
    }

    /** Whether a phone is that of another responder than this one. */
    boolean isOfAnother(Tx tx, Msisdn phone, String id) {
        return vault.find(tx, phone)
                .flatMap(key -> byPhone(tx, key.id()))
                .filter(other -> !other.equals(id))
                .isPresent();
    }

    /**
     * Keeps a responder, new or other.
     *
     * @param phones whether their phones are those of the card; else theirs stay
     */
    void put(Tx tx, ResponderCard card, boolean phones) {
        if (phones) tx.update("delete from responder_phone where responder = ?", card.id());
        int position =
                tx.one(
                                "select position from responder where id = ?",
                                row -> (int) row.number("position"),
                                card.id())
                        .orElseGet(() -> behind(tx, "responder"));
        long rung =
                phones
                        ? vault.subjectOf(tx, card.phones().getFirst()).id()
                        : phones(tx).getOrDefault(card.id(), List.of()).getFirst();
        tx.update(
                """
                insert into responder (id, position, name, languages, sms, voice)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, languages = excluded.languages, sms = excluded.sms,
                    voice = excluded.voice
                """,
                card.id(),
                position,
                vault.subject(tx, rung).sealText(card.name(), NAME),
                String.join(" ", card.languages()),
                String.join(" ", card.reach().sms()),
                String.join(" ", card.reach().voice()));
        if (phones) ring(tx, card);
    }

    /** Keeps a team, new or other. */
    void put(Tx tx, Team team) {
        tx.update(
                "insert into team (id, position, body) values (?, ?, ?)"
                        + " on conflict (id) do update set body = excluded.body",
                team.id(),
                behind(tx, "team"),
                TeamsText.of(team));
    }

    private static int behind(Tx tx, String table) {
        return tx.one(
                        "select coalesce(max(position), -1) + 1 as next from " + table,
                        row -> (int) row.number("next"))
                .orElse(0);
    }

    void insert(Tx tx, TeamsFile file) {
        for (int i = 0; i < file.responders().size(); i++) insert(tx, file.responders().get(i), i);
        for (int i = 0; i < file.teams().size(); i++)
            tx.update(
                    "insert into team (id, position, body) values (?, ?, ?)",
                    file.teams().get(i).id(),
                    i,
                    TeamsText.of(file.teams().get(i)));
        for (int i = 0; i < file.policies().size(); i++)
            tx.update(
                    "insert into policy (id, position, body) values (?, ?, ?)",
                    file.policies().get(i).id(),
                    i,
                    TeamsText.of(file.policies().get(i)));
    }

    private void insert(Tx tx, ResponderCard card, int position) {
        tx.update(
                "insert into responder (id, position, name, languages, sms, voice)"
                        + " values (?, ?, ?, ?, ?, ?)",
                card.id(),
                position,
                vault.subjectOf(tx, card.phones().getFirst()).sealText(card.name(), NAME),
                String.join(" ", card.languages()),
                String.join(" ", card.reach().sms()),
                String.join(" ", card.reach().voice()));
        ring(tx, card);
    }

    private void ring(Tx tx, ResponderCard card) {
        for (int i = 0; i < card.phones().size(); i++)
            tx.update(
                    "insert into responder_phone (subject, responder, position) values (?, ?, ?)",
                    vault.subjectOf(tx, card.phones().get(i)).id(),
                    card.id(),
                    i);
    }

    private static Map<String, List<Long>> phones(Tx tx) {
        Map<String, List<Long>> phones = new HashMap<>();
        var _ =
                tx.list(
                        "select p.subject, p.responder from responder_phone p"
                                + " join subject v on v.id = p.subject"
                                + " where v.wrapped is not null"
                                + " order by p.responder, p.position",
                        row ->
                                phones.computeIfAbsent(
                                                row.text("responder"), _ -> new ArrayList<>())
                                        .add(row.number("subject")));
        return phones;
    }

    private static Responder responder(Row row, Map<String, List<Long>> phones) {
        String id = row.text("id");
        return new Responder(
                id,
                List.copyOf(phones.getOrDefault(id, List.of())),
                words(row.text("languages")),
                new Reach(words(row.text("sms")), words(row.text("voice"))),
                row.numberIfAny("sms_stopped_at").isPresent());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
