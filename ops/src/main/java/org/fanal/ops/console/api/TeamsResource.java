package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.fanal.ops.dispatch.team.TeamDesk;

/**
 * {@code teams} and {@code responders}, in the form of {@code teams.yaml}: who is called, and when.
 * None is taken out, since what is past speaks of them: a team without shifts calls nobody.
 */
public final class TeamsResource implements Resource {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
    private final String name;
    private final TeamDesk desk;
    private final Part part;

    private TeamsResource(String name, TeamDesk desk, Part part) {
        this.name = name;
        this.desk = desk;
        this.part = part;
    }

    /** The one or the other of the two. */
    private record Part(All all, Put put) {}

    @FunctionalInterface
    private interface All {
        List<Map<String, Object>> of(Tx tx);
    }

    @FunctionalInterface
    private interface Put {
        TeamDesk.Kept put(Tx tx, String id, Fields fields, Problems problems);
    }

    /** {@code teams}. */
    public static Resource teams(TeamDesk desk) {
        return new TeamsResource("teams", desk, new Part(desk::teams, desk::putTeam));
    }

    /** {@code responders}: without phones (R10). */
    public static Resource responders(TeamDesk desk) {
        return new TeamsResource(
                "responders", desk, new Part(desk::responders, desk::putResponder));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Right right() {
        return Right.TEAMS;
    }

    @Override
    public boolean audited() {
        return true;
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        return PlacesResource.page(
                query,
                behind ->
                        part.all().of(tx).stream()
                                .map(JsonObject::new)
                                .filter(each -> each.getString("id").compareTo(behind) > 0)
                                .limit(query.limit() + 1L)
                                .toList());
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return part.all().of(tx).stream()
                .filter(each -> id.equals(each.get("id")))
                .map(JsonObject::new)
                .findFirst();
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.replace(Right.TEAMS_WRITE, this::put));
    }

    private Answer put(Tx tx, Asked asked) {
        String id = asked.id();
        if (!id.matches(ID)) throw ApiProblem.noSuchItem();
        PlacesResource.same(asked, PlacesResource.id(asked));
        desk.lock(tx);
        Form form = asked.form();
        TeamDesk.Kept kept = part.put().put(tx, id, form.fields("one of " + name), form.problems());
        form.check();
        if (kept == TeamDesk.Kept.PHONE_TAKEN)
            throw ApiProblem.conflict(
                    "phone_taken", "Another responder has one of these phones.", "phones");
        JsonObject shown = item(tx, id, asked.viewer()).orElseThrow(ApiProblem::noSuchItem);
        return kept == TeamDesk.Kept.NEW ? Answer.created(id, shown) : Answer.of(shown);
    }
}
