package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.Corridors;
import org.fanal.campaigns.route.GeoJson;
import org.fanal.campaigns.route.Leg;
import org.fanal.campaigns.route.Nodes;
import org.fanal.campaigns.route.Route;
import org.fanal.campaigns.route.RouteForm;
import org.fanal.campaigns.route.RouteStore;
import org.fanal.campaigns.route.RoutesLoader;
import org.fanal.campaigns.route.SeenLegs;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code routes}, in the form of {@code routes.yaml} and as GeoJSON; each edit is a new version.
 */
public final class RoutesResource implements Resource {
    private static final String GEOJSON = "geojson";
    private static final int LONGEST_IMPORT = 1024 * 1024;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";
    private final AtlasStore atlas;
    private final RouteStore routes;
    private final SeenLegs seen;
    private final Supplier<Future<Void>> known;

    /**
     * @param known completes once all that answer know what was written
     */
    public RoutesResource(AtlasStore atlas, SeenLegs seen, Supplier<Future<Void>> known) {
        this.atlas = atlas;
        this.routes = atlas.routes();
        this.seen = seen;
        this.known = known;
    }

    @Override
    public Future<Void> known() {
        return known.get();
    }

    @Override
    public String name() {
        return "routes";
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
        return PlacesResource.page(query, behind -> routes.page(tx, behind, query.limit() + 1));
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return routes.find(tx, id);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.ROUTES_WRITE, this::create),
                Operation.replace(Right.ROUTES_WRITE, this::replace),
                Operation.actionOnAll(GEOJSON, Right.ROUTES_WRITE, this::take)
                        .taking(Set.of(GeoJson.MEDIA_TYPE, "application/json"))
                        .upTo(LONGEST_IMPORT),
                Operation.actionOnAll("corridors", Right.ROUTES_WRITE, this::corridors),
                Operation.viewOfAll(GEOJSON, right(), (tx, _) -> mapOfAll(tx)),
                Operation.listAs(GeoJson.MEDIA_TYPE, right(), (tx, _) -> mapOfAll(tx)),
                Operation.view(GEOJSON, right(), this::mapOfOne),
                Operation.itemAs(GeoJson.MEDIA_TYPE, right(), this::mapOfOne),
                Operation.view("versions", right(), this::versions),
                Operation.view("seen", right(), this::seen));
    }

    private Answer create(Tx tx, Asked asked) {
        Places places = atlas.places().all(tx);
        Route route = read(asked.form(), asked.form().node(), places);
        asked.form().check();
        if (!routes.add(tx, route, asked.person().name())) throw PlacesResource.taken();
        return Answer.created(route.id(), RouteForm.json(route));
    }

    private Answer replace(Tx tx, Asked asked) {
        PlacesResource.same(asked, PlacesResource.id(asked));
        Places places = atlas.places().all(tx);
        Route route = read(asked.form(), asked.form().node(), places);
        asked.form().check();
        if (!routes.revise(tx, route, asked.person().name())) throw ApiProblem.noSuchItem();
        return Answer.of(RouteForm.json(route));
    }

    /** Routes of a GeoJSON file: those that are new are added, the others revised; all or none. */
    private Answer take(Tx tx, Asked asked) {
        Form form = asked.form();
        Places places = atlas.places().all(tx);
        List<Route> all = new ArrayList<>();
        for (Node each : GeoJson.forms(form.node(), form.problems()))
            all.add(read(form, each, places));
        form.check();
        JsonArray items = new JsonArray();
        for (Route each : all) {
            String by = asked.person().name();
            if (!routes.add(tx, each, by)) {
                var _ = routes.revise(tx, each, by);
            }
            items.add(RouteForm.json(each));
        }
        return Answer.of(new JsonObject().put("items", items).putNull("next"));
    }

    /** Adds the starter corridors that are not there (campaigns.md 2.4). */
    private Answer corridors(Tx tx, Asked asked) {
        JsonArray items = new JsonArray();
        for (Route each : Corridors.add(tx, atlas, asked.person().name()))
            items.add(RouteForm.json(each));
        return Answer.of(new JsonObject().put("items", items).putNull("next"));
    }

    private static Route read(Form form, Node node, Places places) {
        Route route =
                new RoutesLoader(places, form.problems())
                        .one(node)
                        .orElse(new Route("", "", List.of(), List.of()));
        if (!route.id().isEmpty() && !route.id().matches(ID))
            form.problems()
                    .error(
                            node instanceof Node.Fields fields
                                    ? fields.values().getOrDefault("id", node)
                                    : node,
                            "'id' is letters, digits, points and hyphens, write it so");
        return route;
    }

    private Answer mapOfAll(Tx tx) {
        var now = atlas.now(tx);
        return map(now.routes().all(), now.places());
    }

    private Answer mapOfOne(Tx tx, Asked asked) {
        Places places = atlas.places().all(tx);
        return map(List.of(last(tx, asked.id(), places)), places);
    }

    private Route last(Tx tx, String id, Places places) {
        return routes.find(tx, id)
                .flatMap(form ->
                        new RoutesLoader(places, new Problems()).one(Nodes.of("store", form)))
                .orElseThrow(ApiProblem::noSuchItem);
    }

    private static Answer map(List<Route> all, Places places) {
        return Answer.of(GeoJson.MEDIA_TYPE, GeoJson.write(all, places).encode());
    }

    private Answer versions(Tx tx, Asked asked) {
        List<JsonObject> all =
                routes.versions(tx, asked.id()).stream().map(RoutesResource::json).toList();
        if (all.isEmpty()) throw ApiProblem.noSuchItem();
        return Answer.of(new Found(all, Optional.empty()));
    }

    private static JsonObject json(RouteStore.Version version) {
        return new JsonObject()
                .put("version", version.number())
                .put("validFrom", Json.instant(version.validFrom()))
                .put("madeAt", Json.instant(version.madeAt()))
                .put("madeBy", version.madeBy())
                .put("route", version.form());
    }

    /** What is planned for, and beside it what reports tell of. */
    private Answer seen(Tx tx, Asked asked) {
        Route route = last(tx, asked.id(), atlas.places().all(tx));
        JsonArray planned = new JsonArray();
        for (Leg leg : route.legs()) planned.add(json(leg));
        JsonArray counted = new JsonArray();
        for (SeenLegs.Seen each : seen.shown(tx, route))
            counted.add(
                    json(each.leg())
                            .put("month", each.month())
                            .put("count", each.count())
                            .put("planned", route.legs().contains(each.leg())));
        return Answer.of(new JsonObject().put("planned", planned).put("seen", counted));
    }

    private static JsonObject json(Leg leg) {
        return new JsonObject().put("from", leg.from()).put("to", leg.to());
    }
}
