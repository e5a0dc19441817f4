package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Person;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of {@code /api/v1} (DESIGN 5): read only, by bearer token. */
public final class Api {
    static final String ROOT = "/api/v1/";
    private static final Logger log = LoggerFactory.getLogger(Api.class);
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 200;
    private static final double REQUESTS_A_SECOND = 20;
    private static final double REQUESTS_AT_ONCE = 100;
    private static final double FAILURES_A_SECOND = 2;
    private static final double FAILURES_AT_ONCE = 30;

    private final ApiPorts ports;
    private final Quotas people;
    private final Quotas strangers;
    private final String openApi = openApi();

    public Api(ApiPorts ports) {
        this.ports = ports;
        this.people = new Quotas(ports.clock(), REQUESTS_A_SECOND, REQUESTS_AT_ONCE);
        this.strangers = new Quotas(ports.clock(), FAILURES_A_SECOND, FAILURES_AT_ONCE);
    }

    static List<Resource> resources() {
        return List.of(new CasesResource(), new AlertsResource(), new MessagesResource());
    }

    /** Adds the routes. */
    public void mount(Router router) {
        get(router, "openapi.json", context -> Future.succeededFuture(openApi));
        for (Resource each : resources()) {
            get(router, each.name(), context -> list(context, each));
            get(router, each.name() + "/:id", context -> item(context, each));
        }
        var _ =
                router.route("/api/*")
                        .handler(context ->
                                refuse(context, ApiProblem.unknown("No such path.", null)));
    }

    private void get(Router router, String path, Function<RoutingContext, Future<String>> body) {
        var _ = router.get(ROOT + path).handler(context -> serve(context, body));
        var _ =
                router.route(ROOT + path)
                        .handler(context -> {
                            var _ = context.response().putHeader("Allow", "GET");
                            refuse(context, ApiProblem.method());
                        });
    }

    private void serve(RoutingContext context, Function<RoutingContext, Future<String>> body) {
        var _ =
                Future.succeededFuture(context)
                        .compose(body)
                        .onSuccess(json -> end(context, 200, json))
                        .onFailure(why -> refuse(context, problem(why)));
    }

    private Future<String> list(RoutingContext context, Resource resource) {
        return reader(context, resource)
                .compose(person -> {
                    Query query = Query.of(sent(context), resource.filters());
                    return look(resource, tx -> page(tx, resource, query, person));
                });
    }

    private Future<String> item(RoutingContext context, Resource resource) {
        return reader(context, resource)
                .compose(person -> {
                    String sent = Objects.requireNonNullElse(context.pathParam("id"), "");
                    long id = id(sent).orElseThrow(Api::noSuchItem);
                    return look(resource, tx -> one(tx, resource, id, person));
                });
    }

    /** A view that is audited is shown only once the audit has it. */
    private Future<String> look(Resource resource, Function<Tx, String> work) {
        return resource.audited()
                ? ports.database().write(work::apply)
                : ports.database().read(work::apply);
    }

    private String page(Tx tx, Resource resource, Query query, Person person) {
        Resource.Found found = resource.list(tx, query, viewer(tx, person));
        if (resource.audited()) note(tx, person, resource, found.items());
        return new JsonObject()
                .put("items", new JsonArray(found.items()))
                .put("next", Json.text(found.next()))
                .encode();
    }

    private String one(Tx tx, Resource resource, long id, Person person) {
        JsonObject item = resource.item(tx, id, viewer(tx, person)).orElseThrow(Api::noSuchItem);
        if (resource.audited()) note(tx, person, resource, List.of(item));
        return item.encode();
    }

    private void note(Tx tx, Person person, Resource resource, List<JsonObject> items) {
        String what = resource.name() + ".viewed";
        for (JsonObject item : items)
            ports.audit()
                    .note(tx, person.name(), what, resource.name() + ":" + item.getString("id"));
    }

    private Viewer viewer(Tx tx, Person person) {
        return new Viewer(person.name(), ports.agencies().of(tx, person.name()));
    }

    /** Who asks, where their roles allow it. */
    private Future<Person> reader(RoutingContext context, Resource resource) {
        Optional<Secret> token = token(context);
        Future<Optional<Person>> owner =
                token.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : ports.database().read(tx -> ports.tokens().owner(tx, token.get()));
        return owner.map(found -> {
            if (found.isEmpty()) throw stranger(context);
            Person person = found.get();
            if (!people.grants(person.name())) throw ApiProblem.tooMany();
            if (!person.may(resource.right())) throw ApiProblem.forbidden();
            return person;
        });
    }

    private ApiProblem stranger(RoutingContext context) {
        String address = String.valueOf(context.request().remoteAddress().hostAddress());
        return strangers.grants(address) ? ApiProblem.unauthenticated() : ApiProblem.tooMany();
    }

    private static Optional<Secret> token(RoutingContext context) {
        String sent = context.request().getHeader("Authorization");
        if (sent == null || sent.length() > LONGEST_TOKEN) return Optional.empty();
        if (!sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) return Optional.empty();
        return Optional.of(new Secret(sent.substring(BEARER.length()).strip()));
    }

    /** An id as the API writes it; empty for anything else. */
    static Optional<Long> id(String text) {
        if (!text.matches("[0-9]{1,19}")) return Optional.empty();
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static MultiMap sent(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (RuntimeException malformed) {
            throw ApiProblem.invalid(
                    "query_malformed", "The query is not percent-encoded UTF-8.", "query");
        }
    }

    private static ApiProblem noSuchItem() {
        return ApiProblem.unknown("There is none of this id, or not for you.", "id");
    }

    private static ApiProblem problem(Throwable why) {
        if (why instanceof ApiProblem problem) return problem;
        if (why instanceof StoreException) return ApiProblem.busy();
        return ApiProblem.internal();
    }

    private void refuse(RoutingContext context, ApiProblem problem) {
        String request = "req_" + ports.ids().next();
        if (problem.status() >= 500)
            log.error("the API answered {} to {}", problem.status(), request);
        if (problem.status() == 401)
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"fanal\"");
        if (problem.status() == 429 || problem.status() == 503)
            context.response().putHeader("Retry-After", "1");
        end(context, problem.status(), problem.json(request).encode());
    }

    private static void end(RoutingContext context, int status, String json) {
        if (context.response().ended() || context.response().closed()) return;
        var _ =
                context.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .putHeader("Cache-Control", "no-store")
                        .end(json);
    }

    private static String openApi() {
        try (InputStream in =
                Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
