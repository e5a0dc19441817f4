package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/** A resource that does all that one can do. */
final class Things implements Resource {

    static void table(TestStore store) {
        store.write(tx ->
                tx.update(
                        "create table thing (id text primary key, size integer not null,"
                                + " made integer not null)"));
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Right right() {
        return Right.ROUTES;
    }

    @Override
    public boolean audited() {
        return false;
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        List<JsonObject> all =
                tx.list(
                        "select id, size from thing order by id",
                        row ->
                                new JsonObject()
                                        .put("id", row.text("id"))
                                        .put("size", row.number("size")));
        return new Found(all, Optional.empty());
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return list(tx, new Query(1, Optional.empty(), Map.of()), viewer).items().stream()
                .filter(each -> each.getString("id").equals(id))
                .findFirst();
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.ROUTES_WRITE, this::make),
                Operation.replace(Right.ROUTES_WRITE, this::put),
                Operation.remove(
                        Right.ROUTES_WRITE,
                        (tx, asked) -> {
                            tx.update("delete from thing where id = ?", asked.id());
                            return Answer.done();
                        }),
                Operation.action("submit", Right.CAMPAIGNS_APPROVE, this::submit),
                Operation.upload(
                        "import",
                        Right.ROUTES_WRITE,
                        8 * 1024 * 1024,
                        Set.of("text/csv"),
                        (body, _) -> {
                            byte[] bytes = body.readAllBytes();
                            if (bytes.length == 3) throw new OutOfMemoryError("as if");
                            long length = bytes.length;
                            return Answer.of(new JsonObject().put("length", length));
                        }),
                Operation.viewOfAll(
                        "count",
                        right(),
                        (tx, _) ->
                                Answer.of(
                                        new JsonObject()
                                                .put(
                                                        "count",
                                                        tx.one(
                                                                        "select count(*) as n from"
                                                                                + " thing",
                                                                        r -> r.number("n"))
                                                                .orElseThrow()))),
                Operation.view(
                        "changes",
                        right(),
                        (tx, asked) ->
                                Answer.of(
                                        new Found(
                                                List.of(new JsonObject().put("id", asked.id())),
                                                Optional.empty()))),
                Operation.itemAs(
                        "application/geo+json",
                        right(),
                        (_, asked) ->
                                Answer.of(
                                        "application/geo+json",
                                        "{\"of\":\"%s\"}".formatted(asked.id()))));
    }

    private Answer make(Tx tx, Asked asked) {
        Fields fields = asked.form().fields("a thing");
        String id = fields.text("id");
        int size = fields.number("size", 1, 1, 9);
        for (Fields part : fields.each("parts", "a part")) {
            String _ = part.text("name");
            part.done();
        }
        fields.done();
        asked.form().check();
        int made =
                tx.update(
                        "insert into thing (id, size, made) values (?, ?, 1)"
                                + " on conflict (id) do nothing",
                        id,
                        size);
        if (made == 0) throw ApiProblem.conflict("id_taken", "Another has this id.", "id");
        return Answer.created(id, new JsonObject().put("id", id).put("size", size));
    }

    private Answer put(Tx tx, Asked asked) {
        int size = asked.form().fields("a thing").number("size", 1, 1, 9);
        asked.form().check();
        if (tx.update("update thing set size = ? where id = ?", size, asked.id()) == 0)
            throw ApiProblem.noSuchItem();
        return Answer.of(new JsonObject().put("id", asked.id()).put("size", size));
    }

    private Answer submit(Tx tx, Asked asked) {
        tx.update("update thing set made = made + 1 where id = ?", asked.id());
        return Answer.of(new JsonObject().put("id", asked.id()));
    }
}
