package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * One list of the API and its items: {@code /api/v1/NAME} and {@code /api/v1/NAME/ID}, and what
 * else may be asked of them or done to them. How to add one stands in this package's description.
 */
public interface Resource {

    /** As the path has it; its part of the OpenAPI document is {@code openapi/NAME.json}. */
    String name();

    /** What one must be allowed to read it. */
    Right right();

    /** Whether each view of it is written into the audit; changes always are. */
    boolean audited();

    /** The parameters that its list knows beside limit and cursor. */
    Set<String> filters();

    /** A page of what this viewer may see (R17). */
    Found list(Tx tx, Query query, Viewer viewer);

    /**
     * One item; empty where there is none, or none for this viewer (R17).
     *
     * @param id as the path has it: letters, digits and {@code _ . -}; see {@link Query#number}
     */
    Optional<JsonObject> item(Tx tx, String id, Viewer viewer);

    /**
     * Completes once whoever is asked next knows what was written here: only then is a write
     * answered. To be given by what others keep in memory.
     */
    default Future<Void> known() {
        return Future.succeededFuture();
    }

    /** What else may be asked of it, or done to it. */
    default List<Operation> operations() {
        return List.of();
    }

    /**
     * A page.
     *
     * @param next where the next page begins; empty on the last
     */
    record Found(List<JsonObject> items, Optional<String> next) {}
}
