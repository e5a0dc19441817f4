package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.focal.FocalPoint;
import org.fanal.campaigns.audience.focal.FocalPointReader;
import org.fanal.campaigns.audience.focal.FocalPoints;
import org.fanal.campaigns.audience.focal.SessionsHeld;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code focalpoints}: people trusted by a community, who enrol others and hold sessions. Their
 * number is taken and never given (R10).
 */
public final class FocalPointsResource implements Resource {
    private final FocalPoints points;
    private final FocalPointReader reader;
    private final SessionsHeld sessions;

    public FocalPointsResource(FocalPoints points, FocalPointReader reader, SessionsHeld sessions) {
        this.points = points;
        this.reader = reader;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "focalpoints";
    }

    @Override
    public Right right() {
        return Right.RECIPIENTS;
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
                        points.page(tx, behind, query.limit() + 1).stream()
                                .map(each -> json(tx, each))
                                .toList());
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return points.find(tx, id).map(each -> json(tx, each));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.RECIPIENTS_WRITE, this::create),
                Operation.replace(Right.RECIPIENTS_WRITE, this::replace),
                Operation.remove(Right.RECIPIENTS_WRITE, this::remove),
                Operation.view("sessions", right(), this::sessions));
    }

    private Answer create(Tx tx, Asked asked) {
        FocalPoints.lock(tx);
        FocalPointReader.Read read = read(asked);
        if (points.find(tx, read.point().id()).isPresent()) throw PlacesResource.taken();
        return kept(tx, read, true);
    }

    /** Adds it too: whoever sends the same again changes nothing. */
    private Answer replace(Tx tx, Asked asked) {
        PlacesResource.same(asked, PlacesResource.id(asked));
        FocalPoints.lock(tx);
        boolean fresh = points.find(tx, asked.id()).isEmpty();
        return kept(tx, read(asked), fresh);
    }

    private FocalPointReader.Read read(Asked asked) {
        FocalPointReader.Read read = reader.read(asked.form().fields("a focal point"), asked.id());
        asked.form().check();
        return read;
    }

    private Answer kept(Tx tx, FocalPointReader.Read read, boolean fresh) {
        FocalPoint point = read.point();
        if (read.phone().isPresent()) {
            if (points.isOfAnother(tx, read.phone().get(), point.id()))
                throw ApiProblem.conflict(
                        "phone_taken", "Another focal point has this phone.", "phone");
            points.put(tx, point, read.phone().get());
        } else if (!points.edit(tx, point)) {
            throw ApiProblem.field("A focal point needs 'phone': add it.", "phone");
        }
        JsonObject shown = json(tx, points.find(tx, point.id()).orElseThrow());
        return fresh ? Answer.created(point.id(), shown) : Answer.of(shown);
    }

    private Answer remove(Tx tx, Asked asked) {
        FocalPoints.lock(tx);
        if (!points.remove(tx, asked.id())) throw ApiProblem.noSuchItem();
        return Answer.done();
    }

    private Answer sessions(Tx tx, Asked asked) {
        if (points.find(tx, asked.id()).isEmpty()) throw ApiProblem.noSuchItem();
        Query query = asked.query();
        Optional<Long> before =
                query.cursor().map(text -> Query.number(text).orElseThrow(Query::wrongCursor));
        return Answer.of(
                PlacesResource.page(
                        query,
                        _ ->
                                sessions.of(tx, asked.id(), before, query.limit() + 1).stream()
                                        .map(FocalPointsResource::json)
                                        .toList()));
    }

    private JsonObject json(Tx tx, FocalPoints.Shown shown) {
        FocalPoint point = shown.point();
        SessionsHeld.Sum held = sessions.heldBy(tx, point.id());
        return new JsonObject()
                .put("id", point.id())
                .put("name", point.name())
                .put("handle", shown.handle())
                .put("place", point.place())
                .put("route", point.route())
                .put("languages", point.languages())
                .put(
                        "sessions",
                        new JsonObject().put("held", held.sessions()).put("people", held.people()));
    }

    private static JsonObject json(SessionsHeld.Held held) {
        return new JsonObject()
                .put("id", Json.id(held.id()))
                .put("at", Json.instant(held.at()))
                .put("place", held.place())
                .put("people", held.people())
                .put("campaign", held.campaign().isEmpty() ? null : held.campaign())
                .put("medium", held.medium().tag());
    }
}
