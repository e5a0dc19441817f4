package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.fanal.ops.cases.CaseList;
import org.fanal.ops.cases.CaseStatus;
import org.fanal.ops.cases.CaseView;
import org.fanal.ops.cases.Cursor;
import org.fanal.ops.cases.Page;

/** {@code cases}: nothing in them identifies a caller (R10). */
final class CasesResource implements Resource {
    private final CaseList cases = new CaseList();

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Right right() {
        return Right.CASES;
    }

    @Override
    public boolean audited() {
        return true;
    }

    @Override
    public Set<String> filters() {
        return Set.of("status", "urgency");
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        CaseFilter filter =
                new CaseFilter(
                        query.among("status", CaseStatus.values(), CaseStatus::tag),
                        query.among("urgency", Urgency.values(), Urgency::tag),
                        Optional.of(viewer));
        Page<CaseView> page = cases.list(tx, filter, from(query), query.limit());
        return new Found(
                page.items().stream().map(CasesResource::json).toList(),
                page.next().map(Cursor::text));
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return Query.number(id)
                .filter(number -> !cases.hidden(tx, number, viewer))
                .flatMap(number -> cases.find(tx, number))
                .map(CasesResource::json);
    }

    static Cursor from(Query query) {
        return query.cursor()
                .map(text -> Cursor.parse(text).orElseThrow(Query::wrongCursor))
                .orElse(Cursor.START);
    }

    private static JsonObject json(CaseView view) {
        JsonArray alerts = new JsonArray();
        for (CaseView.AlertLine alert : view.alerts())
            alerts.add(
                    new JsonObject()
                            .put("code", alert.code())
                            .put("state", alert.state().tag())
                            .put("takenBy", Json.text(alert.takenBy()))
                            .put("step", alert.step()));
        return new JsonObject()
                .put("id", Json.id(view.id()))
                .put("code", view.code())
                .put("status", view.status().tag())
                .put("urgency", view.urgency().tag())
                .put("form", Json.text(view.form()))
                .put("place", Json.text(view.place()))
                .put("partial", view.partial())
                .put("drill", view.drill())
                .put("openedAt", Json.instant(view.openedAt()))
                .put("alerts", alerts);
    }
}
