package org.fanal.ops.cases;

import io.vertx.core.json.JsonArray;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.CaseFilter.Viewer;

/** Whom a case keeps out, as a condition of statements that read cases or what is theirs (R17). */
public final class Exclusion {
    private Exclusion() {}

    /**
     * Holds for rows whose case keeps the viewer out; {@link #names} is its one parameter.
     *
     * @param caseId the column with the id of the case
     */
    public static String bars(Tx tx, String caseId) {
        return "exists (select 1 from case_exclusion e where e.case_id = "
                + caseId
                + " and e.name in "
                + tx.sql(
                        "(select value from json_each(?))",
                        "(select jsonb_array_elements_text(cast(? as jsonb)))")
                + ")";
    }

    /** Whatever a case may name the viewer by; nothing where nobody in particular looks. */
    public static String names(Optional<Viewer> viewer) {
        return viewer.map(who -> Stream.concat(Stream.of(who.user()), who.agencies().stream()))
                .map(names -> new JsonArray(names.toList()))
                .orElse(new JsonArray())
                .encode();
    }
}
