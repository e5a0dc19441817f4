package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Person;
import org.fanal.ops.access.Role;
import org.fanal.ops.access.Tokens;
import org.fanal.ops.app.Storage;
import org.fanal.ops.console.ConsoleListener;
import org.fanal.ops.console.HealthRoutes;
import org.fanal.ops.health.ClockProbe;
import org.fanal.ops.health.LoopsProbe;
import org.fanal.ops.health.Meters;
import org.fanal.ops.health.Readiness;
import org.fanal.ops.health.StoreProbe;
import org.jspecify.annotations.Nullable;

/** The console listener on a real store, asked over real HTTP. */
public final class Desk implements AutoCloseable {
    public final TestStore store;
    public final Audit audit;
    public final Readiness readiness;
    private final Vertx vertx = Vertx.vertx();

    /** Over HTTP/2 it spells Idempotency-Key with a dotless i where Turkish is the locale. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final People people;
    private final Tokens tokens;
    private final Meters meters;
    private final ConsoleListener.Open open;

    public final List<Resource> resources;

    public Desk(TestStore fresh) {
        this(fresh, _ -> List.of());
    }

    /** With more than the API has by itself. */
    public Desk(TestStore fresh, Function<TestStore, List<Resource>> more) {
        store = fresh.with(Storage.TABLES.toArray(MigrationSet[]::new));
        audit = new Audit(store.clock());
        people = new People(store.clock(), store.ids());
        tokens = new Tokens(store.clock(), new SecureRandom());
        readiness =
                new Readiness(
                        store.clock(),
                        List.of(
                                new StoreProbe(store.database(), store.clock()),
                                new ClockProbe(store.database(), store.clock()),
                                new LoopsProbe(new Loops())));
        meters =
                new Meters(
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        store.database(),
                        store.clock());
        ApiPorts ports =
                new ApiPorts(
                        store.database(),
                        store.vault(),
                        tokens,
                        audit,
                        store.clock(),
                        store.ids(),
                        (tx, name) -> name.equals("officer") ? Set.of("Police", "Ngo") : Set.of());
        Api api = new Api(ports, more.apply(store));
        resources = api.resources();
        open =
                new ConsoleListener(
                                "127.0.0.1",
                                0,
                                List.of(new HealthRoutes(readiness, meters)::mount, api::mount))
                        .start(vertx)
                        .await();
    }

    /** Adds somebody and gives their token. */
    public String token(String name, Role role) {
        Secret token =
                store.write(tx -> {
                    Person person = people.add(tx, name, Set.of(role), "none").orElseThrow();
                    return tokens.issue(tx, person);
                });
        return token.reveal();
    }

    public boolean disable(String name) {
        return store.write(tx -> people.disable(tx, name));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(), "GET", path);
    }

    public HttpResponse<String> get(String path, String token) {
        return send(
                HttpRequest.newBuilder().header("Authorization", "Bearer " + token), "GET", path);
    }

    /** Sends a form as JSON. */
    public HttpResponse<String> send(String token, String method, String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return send(request, method, path, json);
    }

    /** Sends any request without a body. */
    public HttpResponse<String> send(HttpRequest.Builder request, String method, String path) {
        return send(request, method, path, "");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + open.port() + path);
    }

    /** Sends any request. */
    public HttpResponse<String> send(
            HttpRequest.Builder request, String method, String path, String body) {
        try {
            URI uri = uri(path);
            return http.send(
                    request.uri(uri)
                            .timeout(Duration.ofSeconds(20))
                            .method(
                                    method,
                                    body.isEmpty()
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException why) {
            throw new IllegalStateException(why);
        } catch (InterruptedException why) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(why);
        }
    }

    /** A case with an alert. */
    public void open(long id, String code, String urgency) {
        store.write(tx -> {
            tx.update(
                    "insert into casefile (id, code, status, urgency, form, place,"
                            + " language, child, police, partial, flagged, drill, subject,"
                            + " seal, answers, opened_at, last_at) values (?, ?, 'OPEN', ?,"
                            + " 'held', 'SN-DK', 'fr', 0, 'NO', 0, 0, 0, ?, ?, ?, ?, ?)",
                    id,
                    code,
                    urgency,
                    id,
                    id,
                    new byte[] {1},
                    store.clock().instant(),
                    store.clock().instant());
            tx.update(
                    "insert into alert (id, case_id, code, state, urgency, place, drill,"
                            + " team, policy, round, step, opened_at) values (?, ?, ?,"
                            + " 'RINGING', ?, 'SN-DK', 0, 'dakar', 'urgent', 1, 2, ?)",
                    id + 1000,
                    id,
                    code,
                    urgency,
                    store.clock().instant());
            return true;
        });
        store.clock().advance(Duration.ofSeconds(1));
    }

    /** A message that waits. */
    public void queue(long id) {
        store.write(tx ->
                tx.update(
                        "insert into outbox (id, rank, subject, medium, channels, channel,"
                                + " body, segments, asks_answer, to_caller, drill, state,"
                                + " due, not_after, created_at) values (?, 0, 1, 'SMS',"
                                + " 'at-sn', 'at-sn', ?, 1, 1, 0, 0, 'QUEUED', ?, ?, ?)",
                        id,
                        new byte[] {1},
                        store.clock().instant(),
                        store.clock().instant(),
                        store.clock().instant()));
    }

    /** All that the audit has, in order: who, what, about what. */
    public List<String> audited() {
        return store.read(tx ->
                tx.list(
                        "select who, what, ref from audit order by number",
                        row ->
                                String.join(
                                        " ", row.text("who"), row.text("what"), row.text("ref"))));
    }

    /** The request was refused, and why. */
    public static void assertError(
            HttpResponse<String> response, int status, String code, @Nullable String param) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonObject error = json(response).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getString("param")).isEqualTo(param);
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    @Override
    public void close() {
        Void _ = open.stop().await();
        meters.close();
        Void _ = vertx.close().await();
    }
}
