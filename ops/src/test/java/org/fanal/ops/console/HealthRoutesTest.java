package org.fanal.ops.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.console.api.Desk;

final class HealthRoutesTest {

    @BothEngines
    void itIsReadyOnceStartedUntilItStops(TestStore store) {
        try (Desk desk = new Desk(store)) {
            assertThat(desk.get("/readyz").statusCode()).isEqualTo(503);
            desk.readiness.started();
            HttpResponse<String> ready = desk.get("/readyz");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body())
                    .isEqualTo(
                            "{\"ready\":true,\"parts\":[{\"part\":\"start\",\"state\":\"ok\","
                                    + "\"what\":null},{\"part\":\"store\",\"state\":\"ok\","
                                    + "\"what\":null},{\"part\":\"clock\",\"state\":\"ok\","
                                    + "\"what\":null},{\"part\":\"loops\",\"state\":\"ok\","
                                    + "\"what\":null}]}");
            desk.readiness.stopping();
            assertThat(desk.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(desk.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @BothEngines
    void aStoreThatTakesNoWritesIsNotReadyAndComesBackByItself(TestStore store) {
        AtomicBoolean full = new AtomicBoolean();
        var _ =
                store.with(sql -> {
                    if (full.get() && sql.contains("probe")) throw new SQLException("disk full");
                });
        try (Desk desk = new Desk(store)) {
            desk.readiness.started();
            full.set(true);
            HttpResponse<String> away = desk.get("/readyz");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(part(away, "store").getString("state")).isEqualTo("down");
            assertThat(part(away, "store").getString("what")).contains("its disk is full");
            full.set(false);
            store.clock().advance(Duration.ofSeconds(1));
            assertThat(desk.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @BothEngines
    void aClockBeforeTheLastStoredEventIsNotReady(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.readiness.started();
            store.write(tx -> store.journal().append(tx, new Kind("test.happened"), Map.of()));
            store.clock().set(TestStore.START.minus(Duration.ofMinutes(5)));
            HttpResponse<String> early = desk.get("/readyz");
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(part(early, "clock").getString("what")).contains("set this machine's clock");
        }
    }

    @BothEngines
    void metricsShowWhatWaits(TestStore store) {
        try (Desk desk = new Desk(store)) {
            desk.open(1, "K1", "HIGH");
            desk.queue(1);
            HttpResponse<String> metrics = desk.get("/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("content-type").orElse(""))
                    .startsWith("text/plain");
            assertThat(metrics.body())
                    .contains("fanal_outbox_waiting{class=\"alert\"} 1.0")
                    .contains("fanal_outbox_waiting{class=\"campaign\"} 0.0")
                    .contains("fanal_alert_oldest_seconds 1.0")
                    .contains("fanal_journal_parked 0.0")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @BothEngines
    void everyAnswerForbidsABrowserToLoadOrKeepAnything(TestStore store) {
        try (Desk desk = new Desk(store)) {
            for (String path :
                    List.of(
                            "/healthz",
                            "/readyz",
                            "/metrics",
                            "/api/v1/cases",
                            "/none",
                            "/api/x")) {
                HttpResponse<String> answer = desk.get(path);
                assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                        .startsWith("default-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("x-content-type-options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
            }
        }
    }

    @BothEngines
    void whatIsNotThereSaysNothing(TestStore store) {
        try (Desk desk = new Desk(store)) {
            assertThat(desk.get("/none").statusCode()).isEqualTo(404);
            assertThat(desk.send(HttpRequest.newBuilder(), "POST", "/healthz").statusCode())
                    .isEqualTo(405);
        }
    }

    private static JsonObject part(HttpResponse<String> readyz, String name) {
        return Desk.json(readyz).getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .filter(part -> name.equals(part.getString("part")))
                .findFirst()
                .orElseThrow();
    }
}
