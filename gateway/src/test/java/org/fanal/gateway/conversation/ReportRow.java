package org.fanal.gateway.conversation;

import java.util.List;
import java.util.Map;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of the reports, opened. */
record ReportRow(
        String form,
        String urgency,
        String place,
        boolean child,
        String police,
        String language,
        boolean partial,
        boolean flagged,
        boolean drill,
        String medium,
        Map<String, String> answers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    static List<ReportRow> all(Tx tx, Vault vault) {
        return tx.list(
                "select * from filing order by at, id",
                row ->
                        new ReportRow(
                                row.text("form"),
                                row.text("urgency"),
                                row.text("place"),
                                row.flag("child"),
                                row.text("police"),
                                row.text("language"),
                                row.flag("partial"),
                                row.flag("flagged"),
                                row.flag("drill"),
                                row.text("medium"),
                                JSON.readValue(
                                        vault.subject(tx, row.number("subject"))
                                                .openText(row.bytes("answers"), Aftermath.ANSWERS),
                                        MAP)));
    }
}
