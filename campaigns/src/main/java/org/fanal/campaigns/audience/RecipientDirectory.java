package org.fanal.campaigns.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/** Recipients as those who work with Fanal may see them, and a recipient's wish to be gone. */
public final class RecipientDirectory {
    private static final String SELECT =
            "select p.subject, p.language, p.place, p.zone as own_zone, p.country, p.source,"
                    + " p.state, p.consented_at, v.number, v.wrapped, v.month, "
                    + Standings.COLUMNS
                    + """
                     from recipient p join subject v on v.id = p.subject
                    left join standing s on s.subject = p.subject
                    where v.wrapped is not null and v.number is not null
                    """;

    private final Vault vault;
    private final Recipients recipients;
    private final Standings standings;

    public RecipientDirectory(Vault vault, Recipients recipients, Standings standings) {
        this.vault = vault;
        this.recipients = recipients;
        this.standings = standings;
    }

    /** Those behind this subject, by subject. */
    public List<View> list(Tx tx, long afterSubject, int limit) {
        return tx.list(
                SELECT + " and p.subject > ? order by p.subject limit ?",
                this::view,
                afterSubject,
                limit);
    }

    /** One of them. */
    public Optional<View> find(Tx tx, long subject) {
        return tx.one(SELECT + " and p.subject = ?", this::view, subject);
    }

    /**
     * A person's wish: no campaign writes to them any more. With {@code erase} nothing is left of
     * them but the stop list's hash, so that no later import makes them a recipient again who is
     * written to (R9, R18).
     *
     * @return whether they were a recipient
     */
    public boolean remove(Tx tx, long subject, boolean erase, Instant now) {
        if (find(tx, subject).isEmpty()) return false;
        boolean _ = recipients.leave(tx, subject, now);
        if (erase) {
            boolean _ = standings.optOut(tx, subject, "wish", now);
            recipients.forget(tx, subject);
            vault.erase(tx, subject);
        }
        return true;
    }

    private View view(Row row) {
        long subject = row.number("subject");
        SubjectKey key = vault.unwrap(subject, row.bytes("wrapped"), row.text("month"));
        return new View(
                subject,
                vault.number(key, row.bytes("number")).toString(),
                row.text("language"),
                row.text("place"),
                row.textIfAny("own_zone"),
                row.text("country"),
                row.value("source", Source.class),
                row.text("state").equals("ACTIVE"),
                row.instant("consented_at"),
                Standings.read(row).optedOut());
    }

    /**
     * A recipient, without a number or a word (R10).
     *
     * @param id the vault's subject
     * @param handle their number, masked
     * @param zone their own time zone, where it is known
     * @param active whether they have not left
     * @param optedOut whether they are on the stop list
     */
    public record View(
            long id,
            String handle,
            String language,
            String place,
            Optional<String> zone,
            String country,
            Source source,
            boolean active,
            Instant consentedAt,
            boolean optedOut) {}
}
