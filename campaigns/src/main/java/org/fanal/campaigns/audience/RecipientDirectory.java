package org.fanal.campaigns.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.conversation.ConversationTables;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Ties;
import org.fanal.gateway.store.vault.Vault;

/** Recipients as those who work with Fanal may see them, and a recipient's wish to be gone. */
public final class RecipientDirectory {
    private static final String SELECT =
            """
            select p.subject, p.id, p.language, p.place, p.zone as own_zone, p.country, p.state,
                v.number, v.wrapped, v.month
            from recipient p join subject v on v.id = p.subject
            where v.wrapped is not null and v.number is not null
            """;

    private static final String WISH = "wish";

    private final Vault vault;
    private final Recipients recipients;
    private final Standings standings;
    private final Ties others;

    /**
     * @param others who else points at subjects
     */
    public RecipientDirectory(
            Vault vault, Recipients recipients, Standings standings, Ties others) {
        this.vault = vault;
        this.recipients = recipients;
        this.standings = standings;
        this.others = others;
    }

    /** Those behind this id, by id: in no order that means anything. */
    public List<View> list(Tx tx, long after, int limit) {
        return tx.list(SELECT + " and p.id > ? order by p.id limit ?", this::view, after, limit);
    }

    /** One of them. */
    public Optional<View> find(Tx tx, long id) {
        return tx.one(SELECT + " and p.id = ?", this::view, id);
    }

    /** The one whose number has this subject. */
    public Optional<View> of(Tx tx, long subject) {
        return tx.one(SELECT + " and p.subject = ?", this::view, subject);
    }

    /**
     * A person's wish: no campaign writes to them any more, also none that has planned to, and no
     * file or desk brings them back (R9, R12). With {@code erase} nothing is left of the recipient;
     * and where nobody else points at their number, of that nothing but the stop list's hash. One
     * who calls us, answers for us or keeps an endpoint is not gone for that (R18).
     *
     * @return whether they were a recipient
     */
    public boolean remove(Tx tx, long id, boolean erase, Instant now) {
        Optional<Long> known = tx.one(SELECT + " and p.id = ?", row -> row.number("subject"), id);
        if (known.isEmpty()) return false;
        long subject = known.get();
        // whoever calls us meanwhile is not gone
        tx.lock(ConversationTables.lock(vault, vault.number(tx, subject)));
        boolean _ = recipients.leave(tx, subject, now);
        standings.refuseCampaigns(tx, subject, now);
        int _ = Outbox.cancelCampaigns(tx, subject, WISH);
        if (!erase) return true;
        recipients.forget(tx, subject);
        if (others.hold(tx, subject)) return true;
        boolean _ = standings.optOut(tx, subject, WISH, now);
        vault.erase(tx, subject);
        return true;
    }

    private View view(Row row) {
        long subject = row.number("subject");
        SubjectKey key = vault.unwrap(subject, row.bytes("wrapped"), row.text("month"));
        return new View(
                row.number("id"),
                vault.number(key, row.bytes("number")).toString(),
                row.text("language"),
                row.text("place"),
                row.textIfAny("own_zone"),
                row.text("country"),
                row.text("state").equals("ACTIVE"));
    }

    /**
     * A recipient, without a number or a word (R10). That they ever spoke with us themselves cannot
     * be told from it: not how they came to be one, not when, not whether they are on the stop list
     * (R16).
     *
     * @param id by chance
     * @param handle their number, masked
     * @param zone their own time zone, where it is known
     * @param active whether they have not left
     */
    public record View(
            long id,
            String handle,
            String language,
            String place,
            Optional<String> zone,
            String country,
            boolean active) {}
}
