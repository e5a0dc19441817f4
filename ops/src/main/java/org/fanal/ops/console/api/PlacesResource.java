package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fanal.campaigns.route.PlaceForm;
import org.fanal.campaigns.route.PlaceStore;
import org.fanal.flows.load.Node;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code places}, in the form of {@code places.yaml}. None is ever taken out: others speak of it.
 */
public final class PlacesResource implements Resource {
    private final PlaceStore places;
    private final Supplier<Future<Void>> known;

    /**
     * @param known completes once all that answer know what was written
     */
    public PlacesResource(PlaceStore places, Supplier<Future<Void>> known) {
        this.places = places;
        this.known = known;
    }

    @Override
    public Future<Void> known() {
        return known.get();
    }

    @Override
    public String name() {
        return "places";
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
        return page(query, behind -> places.page(tx, behind, query.limit() + 1));
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return places.find(tx, id);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.ROUTES_WRITE, this::create),
                Operation.replace(Right.ROUTES_WRITE, this::replace));
    }

    private Answer create(Tx tx, Asked asked) {
        tx.lock("places");
        Place place = read(tx, asked, id(asked));
        if (!places.add(tx, place)) throw taken();
        return Answer.created(place.id(), PlaceForm.json(place));
    }

    private Answer replace(Tx tx, Asked asked) {
        tx.lock("places");
        if (!places.knows(tx, asked.id())) throw ApiProblem.noSuchItem();
        same(asked, id(asked));
        Place place = read(tx, asked, asked.id());
        if (!places.replace(tx, place)) throw ApiProblem.noSuchItem();
        return Answer.of(PlaceForm.json(place));
    }

    /** The place in the body, among the others. */
    private Place read(Tx tx, Asked asked, String id) {
        List<Place> others =
                places.all(tx).all().stream().filter(place -> !place.id().equals(id)).toList();
        Places all =
                PlaceForm.among(Places.of(others), asked.form().node(), asked.form().problems());
        asked.form().check();
        return all.byId(id).orElseThrow(() -> ApiProblem.field("This is no place.", null));
    }

    /** The id in the body, empty where none stands there: what is wrong with it is told later. */
    static String id(Asked asked) {
        return asked.form().node() instanceof Node.Fields fields
                        && fields.values().get("id") instanceof Node.Text id
                ? id.value()
                : "";
    }

    static void same(Asked asked, String id) {
        if (!id.isEmpty() && !id.equals(asked.id()))
            throw ApiProblem.field("The path names another id: an id never changes.", "id");
    }

    static ApiProblem taken() {
        return ApiProblem.conflict("id_taken", "Another has this id: replace it by PUT.", "id");
    }

    /** A page of what is ordered by id. */
    static Found page(Query query, Function<String, List<JsonObject>> behind) {
        List<JsonObject> rows = behind.apply(query.cursor().orElse(""));
        boolean more = rows.size() > query.limit();
        List<JsonObject> items = more ? rows.subList(0, query.limit()) : rows;
        return new Found(
                items, more ? Optional.of(items.getLast().getString("id")) : Optional.empty());
    }
}
