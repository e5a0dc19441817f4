package org.fanal.campaigns.route;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;

/**
 * Routes, as the store keeps them: an edit is a new version, and nothing is overwritten. Of a route
 * holds, at an instant, the latest version that has begun; when that has ended, none.
 */
public final class RouteStore {
    private static final String IN_FORCE =
            "v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)"
                    + " and not exists (select 1 from route_version later where later.route = v.route"
                    + " and later.version > v.version and later.valid_from <= ?)";

    private final InstantSource clock;

    public RouteStore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A version of a route.
     *
     * @param number from 1
     * @param validFrom when it began, or begins
     * @param madeAt when it was written
     * @param madeBy who wrote it; {@code routes.yaml} for the file
     */
    public record Version(
            long number, Instant validFrom, Instant madeAt, String madeBy, JsonObject form) {}

    /** The routes that hold at an instant; a waypoint whose place is gone stays. */
    public Routes at(Tx tx, Places places, Instant at) {
        RoutesLoader loader = new RoutesLoader(places, new Problems());
        return new Routes(
                tx
                        .list(
                                "select v.form from route_version v where "
                                        + IN_FORCE
                                        + " order by v.route",
                                row -> new JsonObject(row.text("form")),
                                at,
                                at,
                                at)
                        .stream()
                        .flatMap(form -> loader.one(Nodes.of("routes of the store", form)).stream())
                        .toList());
    }

    /** The last version of each, by id, behind the one given: also those that hold no more. */
    public List<JsonObject> page(Tx tx, String behind, int most) {
        return tx.list(
                "select v.form from route r join route_version v on v.route = r.id"
                        + " and v.version = r.version where r.id > ? order by r.id limit ?",
                row -> new JsonObject(row.text("form")),
                behind,
                most);
    }

    /** The last version of one. */
    public Optional<JsonObject> find(Tx tx, String id) {
        return tx.one(
                "select v.form from route r join route_version v on v.route = r.id"
                        + " and v.version = r.version where r.id = ?",
                row -> new JsonObject(row.text("form")),
                id);
    }

    /** All versions of one, the latest first. */
    public List<Version> versions(Tx tx, String id) {
        return tx.list(
                "select version, valid_from, made_at, made_by, form from route_version"
                        + " where route = ? order by version desc",
                RouteStore::version,
                id);
    }

    /** Adds a route in its first version; false where its id is taken. */
    public boolean add(Tx tx, Route route, String by) {
        int first =
                tx.update(
                        "insert into route (id, version) values (?, 1) on conflict (id) do nothing",
                        route.id());
        if (first == 0) return false;
        // what was so before anybody wrote it down held then too
        Instant from = route.about().validFrom().map(About::instant).orElse(Instant.EPOCH);
        write(tx, route, 1, from, by);
        return true;
    }

    /** Adds a version, which holds from its day, or from now; false where there is no route. */
    public boolean revise(Tx tx, Route route, String by) {
        Optional<Long> number =
                tx.one(
                        "update route set version = version + 1 where id = ? returning version",
                        row -> row.number("version"),
                        route.id());
        if (number.isEmpty()) return false;
        Instant from = route.about().validFrom().map(About::instant).orElse(clock.instant());
        write(tx, route, number.get(), from, by);
        return true;
    }

    private void write(Tx tx, Route route, long number, Instant from, String by) {
        About about = route.about();
        tx.update(
                "insert into route_version (route, version, valid_from, valid_to, reviewed_at,"
                        + " reviewer, form, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                route.id(),
                number,
                from,
                about.validTo().map(About::instant).orElse(null),
                about.reviewedAt().map(About::instant).orElse(null),
                about.reviewer().orElse(null),
                RouteForm.json(route).encode(),
                clock.instant(),
                by);
        tx.wake(Topic.LAND);
    }

    private static Version version(Row row) {
        return new Version(
                row.number("version"),
                row.instant("valid_from"),
                row.instant("made_at"),
                row.text("made_by"),
                new JsonObject(row.text("form")));
    }
}
