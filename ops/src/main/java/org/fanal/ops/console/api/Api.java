package org.fanal.ops.console.api;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Person;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of {@code /api/v1} (DESIGN 5), by bearer token. */
public final class Api {
    static final String ROOT = "/api/v1/";
    private static final Logger log = LoggerFactory.getLogger(Api.class);
    private static final String ID = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}";

    private final ApiPorts ports;
    private final List<Resource> resources;
    private final Visitors visitors;
    private final Operations operations;
    private final String openApi;

    /** {@code more}: resources beside those of reports and messages. */
    public Api(ApiPorts ports, List<Resource> more) {
        this.ports = ports;
        this.resources =
                Stream.concat(
                                Stream.of(
                                        new CasesResource(),
                                        new AlertsResource(),
                                        new MessagesResource()),
                                more.stream())
                        .toList();
        this.visitors = new Visitors(ports);
        this.operations = new Operations(ports, visitors);
        this.openApi = OpenApi.document(resources).encode();
    }

    List<Resource> resources() {
        return resources;
    }

    /** Adds the routes. */
    public void mount(Router router) {
        path(router, "openapi.json", Map.of("GET", _ -> Future.succeededFuture(json(openApi))));
        for (Resource each : resources) {
            Map<String, Map<String, Function<RoutingContext, Future<Answer>>>> paths =
                    new LinkedHashMap<>();
            // paths of all come before those of an item, which would take their name for an id
            for (boolean item : List.of(false, true)) add(paths, each, item);
            paths.forEach((path, methods) -> path(router, path, methods));
        }
        var _ =
                router.route("/api/*")
                        .handler(context ->
                                refuse(context, ApiProblem.unknown("No such path.", null)));
    }

    private void add(
            Map<String, Map<String, Function<RoutingContext, Future<Answer>>>> paths,
            Resource resource,
            boolean item) {
        List<Operation> other = new ArrayList<>();
        for (Operation each : resource.operations()) {
            if (each.item() != item) continue;
            if (each.terms().gives().isPresent() && each.name().isEmpty()) other.add(each);
            else
                paths.computeIfAbsent(each.path(resource.name()), _ -> new LinkedHashMap<>())
                        .put(
                                each.method().name(),
                                context -> operations.serve(context, resource, each));
        }
        paths.computeIfAbsent(resource.name() + (item ? "/:id" : ""), _ -> new LinkedHashMap<>())
                .put("GET", context -> get(context, resource, item, other));
    }

    private void path(
            Router router,
            String path,
            Map<String, Function<RoutingContext, Future<Answer>>> methods) {
        String allow = String.join(", ", methods.keySet());
        var _ =
                router.route(ROOT + path)
                        .handler(context -> {
                            Function<RoutingContext, Future<Answer>> body =
                                    methods.get(context.request().method().name());
                            if (body != null) serve(context, body);
                            else {
                                var _ = context.response().putHeader("Allow", allow);
                                refuse(context, ApiProblem.method());
                            }
                        });
    }

    private void serve(RoutingContext context, Function<RoutingContext, Future<Answer>> body) {
        var _ =
                Future.succeededFuture(context)
                        .compose(body)
                        .onSuccess(answer -> end(context, answer))
                        .onFailure(why -> refuse(context, problem(why)));
    }

    private Future<Answer> get(
            RoutingContext context, Resource resource, boolean item, List<Operation> other) {
        String accept = Objects.requireNonNullElse(context.request().getHeader("Accept"), "");
        Optional<Operation> chosen =
                other.stream()
                        .filter(each -> accept.contains(each.terms().gives().get()))
                        .findFirst();
        if (chosen.isPresent()) return operations.serve(context, resource, chosen.get());
        return item ? item(context, resource) : list(context, resource);
    }

    private Future<Answer> list(RoutingContext context, Resource resource) {
        return visitors.who(context, resource.right())
                .compose(person -> {
                    Query query = Query.of(sent(context), resource.filters());
                    return look(resource, tx -> page(tx, resource, query, person));
                });
    }

    private Future<Answer> item(RoutingContext context, Resource resource) {
        return visitors.who(context, resource.right())
                .compose(person -> {
                    String id = id(context);
                    return look(resource, tx -> one(tx, resource, id, person));
                });
    }

    /** A view that is audited is shown only once the audit has it. */
    private Future<Answer> look(Resource resource, Function<Tx, Answer> work) {
        return resource.audited()
                ? ports.database().write(work::apply)
                : ports.database().read(work::apply);
    }

    private Answer page(Tx tx, Resource resource, Query query, Person person) {
        Resource.Found found = resource.list(tx, query, viewer(ports, tx, person));
        if (resource.audited()) note(tx, person, resource, found.items());
        return Answer.of(found);
    }

    private Answer one(Tx tx, Resource resource, String id, Person person) {
        JsonObject item =
                resource.item(tx, id, viewer(ports, tx, person))
                        .orElseThrow(ApiProblem::noSuchItem);
        if (resource.audited()) note(tx, person, resource, List.of(item));
        return Answer.of(item);
    }

    private void note(Tx tx, Person person, Resource resource, List<JsonObject> items) {
        String what = resource.name() + ".viewed";
        for (JsonObject item : items)
            ports.audit()
                    .note(tx, person.name(), what, resource.name() + ":" + item.getString("id"));
    }

    static Viewer viewer(ApiPorts ports, Tx tx, Person person) {
        return new Viewer(person.name(), ports.agencies().of(tx, person.name()));
    }

    /** The id in the path; a text that can be none is as good as an id of nothing. */
    static String id(RoutingContext context) {
        String id = Objects.requireNonNullElse(context.pathParam("id"), "");
        if (!id.matches(ID)) throw ApiProblem.noSuchItem();
        return id;
    }

    static MultiMap sent(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (RuntimeException malformed) {
            throw ApiProblem.invalid(
                    "query_malformed", "The query is not percent-encoded UTF-8.", "query");
        }
    }

    private static ApiProblem problem(Throwable why) {
        if (why instanceof ApiProblem problem) return problem;
        if (why instanceof StoreException) return ApiProblem.busy();
        log.error("the API failed with {}", why.getClass().getName());
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
        String json = problem.json(request).encode();
        end(context, new Answer(problem.status(), Answer.JSON, json, Optional.empty()));
    }

    private static Answer json(String body) {
        return new Answer(200, Answer.JSON, body, Optional.empty());
    }

    private static void end(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) return;
        var _ = response.setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        String path = context.request().path();
        answer.about()
                .filter(_ -> answer.status() == 201)
                .ifPresent(id -> response.putHeader("Location", path + "/" + id));
        if (answer.status() == 204) {
            var _ = response.end();
        } else {
            var _ = response.putHeader("Content-Type", answer.type()).end(answer.body());
        }
    }
}
