package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.fanal.ops.cases.CaseList;
import org.fanal.ops.cases.Cursor;
import org.fanal.ops.cases.Page;
import org.fanal.ops.dispatch.AlertFilter;
import org.fanal.ops.dispatch.AlertList;
import org.fanal.ops.dispatch.AlertView;
import org.fanal.ops.dispatch.Outcome;

/** {@code alerts}. */
final class AlertsResource implements Resource {
    private final AlertList alerts = new AlertList();
    private final CaseList cases = new CaseList();

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Right right() {
        return Right.ALERTS;
    }

    @Override
    public boolean audited() {
        return true;
    }

    @Override
    public Set<String> filters() {
        return Set.of("state", "urgency");
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        AlertFilter filter =
                new AlertFilter(
                        query.among("state", AlertState.values(), AlertState::tag),
                        query.among("urgency", Urgency.values(), Urgency::tag),
                        Optional.of(viewer));
        Page<AlertView> page = alerts.list(tx, filter, CasesResource.from(query), query.limit());
        return new Found(
                page.items().stream().map(AlertsResource::json).toList(),
                page.next().map(Cursor::text));
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return Query.number(id)
                .flatMap(number -> alerts.find(tx, number))
                .filter(view -> !cases.hidden(tx, view.caseId(), viewer))
                .map(AlertsResource::json);
    }

    private static JsonObject json(AlertView view) {
        return new JsonObject()
                .put("id", Json.id(view.id()))
                .put("code", view.code())
                .put("caseId", Json.id(view.caseId()))
                .put("state", view.state().tag())
                .put("urgency", view.urgency().tag())
                .put("place", Json.text(view.place()))
                .put("team", Json.text(view.team()))
                .put("takenBy", Json.text(view.takenBy()))
                .put("step", view.step())
                .put("openedAt", Json.instant(view.openedAt()))
                .put("takenAt", Json.instant(view.takenAt()))
                .put("closedAt", Json.instant(view.closedAt()))
                .put("outcome", Json.text(view.outcome().map(Outcome::tag)));
    }
}
