package org.fanal.gateway.conversation;

import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Decision;
import org.fanal.flows.effect.Filing;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.model.Purpose;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reports that conversations filed, for those who hear of them through the journal. */
public final class Filings {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private final Vault vault;

    public Filings(Vault vault) {
        this.vault = vault;
    }

    /** A report by its id; without its answers where the caller was erased meanwhile (R18). */
    public Optional<FiledReport> find(Tx tx, long id) {
        return tx.one("select * from filing where id = ?", row -> report(tx, row), id);
    }

    /**
     * Whether the caller of a report ever agreed to this (R12); they may have taken it back since.
     */
    public static boolean everAgreed(Tx tx, long id, Purpose purpose) {
        return tx.one(
                        "select 1 as agreed from filing f join consent c on c.subject = f.subject"
                                + " and c.purpose = ? and c.given = 1 where f.id = ? limit 1",
                        row -> row.flag("agreed"),
                        purpose.tag(),
                        id)
                .isPresent();
    }

    /** Whether a report has this form. */
    public static boolean hasForm(Tx tx, long id, String form) {
        return tx.one("select form from filing where id = ?", row -> row.text("form"), id)
                .filter(form::equals)
                .isPresent();
    }

    private FiledReport report(Tx tx, Row row) {
        long subject = row.number("subject");
        Map<String, String> answers =
                vault.subjectIfAny(tx, subject)
                        .map(key -> answers(key, row.bytes("answers")))
                        .orElse(Map.of());
        Filing filing =
                new Filing(
                        row.text("form"),
                        row.value("urgency", Urgency.class),
                        row.text("place"),
                        row.flag("child"),
                        row.value("police", Decision.class),
                        row.text("language"),
                        row.flag("partial"),
                        row.flag("flagged"),
                        answers);
        return new FiledReport(subject, filing, row.flag("drill"));
    }

    private static Map<String, String> answers(SubjectKey key, byte[] sealed) {
        return JSON.readValue(key.openText(sealed, Aftermath.ANSWERS), TEXTS);
    }
}
