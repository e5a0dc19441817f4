package org.fanal.ops.console;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.fanal.ops.health.Finding;
import org.fanal.ops.health.Meters;
import org.fanal.ops.health.Readiness;

/** {@code /healthz}, {@code /readyz}, {@code /metrics}: for machines, without a sign-in. */
public final class HealthRoutes {
    private static final String JSON = "application/json; charset=utf-8";
    private final Readiness readiness;
    private final Meters meters;

    public HealthRoutes(Readiness readiness, Meters meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    /** Adds the routes. */
    public void mount(Router router) {
        var _ =
                router.get("/healthz")
                        .handler(context -> end(context, 200, JSON, "{\"alive\":true}"));
        var _ = router.get("/readyz").handler(this::ready);
        var _ = router.get("/metrics").handler(this::metrics);
    }

    private void ready(RoutingContext context) {
        var _ =
                readiness
                        .findings()
                        .onSuccess(findings -> tell(context, findings))
                        .onFailure(context::fail);
    }

    private void metrics(RoutingContext context) {
        Future<String> text = meters.scrape();
        var _ =
                text.onSuccess(body -> end(context, 200, Meters.CONTENT_TYPE, body))
                        .onFailure(context::fail);
    }

    private static void tell(RoutingContext context, List<Finding> findings) {
        boolean ready = findings.stream().noneMatch(Finding::stops);
        JsonArray parts = new JsonArray();
        for (Finding each : findings)
            parts.add(
                    new JsonObject()
                            .put("part", each.part())
                            .put("state", each.state().tag())
                            .put("what", each.what().orElse(null)));
        String body = new JsonObject().put("ready", ready).put("parts", parts).encode();
        end(context, ready ? 200 : 503, JSON, body);
    }

    private static void end(RoutingContext context, int status, String type, String body) {
        if (context.response().ended() || context.response().closed()) return;
        var _ =
                context.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", type)
                        .putHeader("Cache-Control", "no-store")
                        .end(body);
    }
}
