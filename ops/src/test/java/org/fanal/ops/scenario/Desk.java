package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Passwords;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Person;
import org.fanal.ops.access.Role;
import org.fanal.ops.access.Tokens;
import org.fanal.ops.app.Storage;

/** Somebody who reads the API with a bearer token of their own. */
final class Desk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Supplier<String> console;
    private final Runnable settle;
    private final String token;

    private Desk(Supplier<String> console, Runnable settle, String token) {
        this.console = console;
        this.settle = settle;
        this.token = token;
    }

    /** Somebody new of that role at a program that has the store open too. */
    static Desk beside(TestStore store, Supplier<String> console, String name, Role role) {
        String token = token(store.database(), store.ids(), store.clock(), name, role);
        return new Desk(console, () -> {}, token);
    }

    /** A new person of that role. */
    static Desk of(Scenario scenario, Role role) {
        return of(scenario, role.name().toLowerCase(Locale.ROOT), role);
    }

    /** A new person of that name and role. */
    static Desk of(Scenario scenario, String name, Role role) {
        Storage storage = scenario.fanal().storage();
        String token = token(storage.database(), storage.ids(), scenario.clock(), name, role);
        return new Desk(() -> scenario.fanal().consoleUrl(), scenario::settle, token);
    }

    private static String token(
            Database database, IdSource ids, InstantSource clock, String name, Role role) {
        SecureRandom random = new SecureRandom();
        Passwords passwords = new Passwords(random);
        String password = passwords.seal(passwords.fresh());
        People people = new People(clock, ids);
        Tokens tokens = new Tokens(clock, random);
        return TestStore.await(
                database.write(tx -> {
                    Person person = people.add(tx, name, Set.of(role), password).orElseThrow();
                    return tokens.issue(tx, person).reveal();
                }));
    }

    /** The only item of a list. */
    JsonObject only(String resource) {
        settle.run();
        HttpResponse<String> answer = get("/api/v1/" + resource);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject list = new JsonObject(answer.body());
        assertThat(list.fieldNames()).containsExactlyInAnyOrder("items", "next");
        JsonArray items = list.getJsonArray("items");
        assertThat(items).as(answer.body()).hasSize(1);
        return items.getJsonObject(0);
    }

    /** Whether a list is empty. */
    boolean none(String resource) {
        settle.run();
        HttpResponse<String> answer = get("/api/v1/" + resource);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getJsonArray("items").isEmpty();
    }

    /** One item by its id. */
    JsonObject item(String resource, String id) {
        return new JsonObject(get("/api/v1/" + resource + "/" + id).body());
    }

    /** Sends JSON, or CSV where the path is an import's. */
    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(console.get() + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + token)
                        .header(
                                "Content-Type",
                                path.endsWith("/import") ? "text/csv" : "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** As {@link #send}, where it is to succeed. */
    @CanIgnoreReturnValue
    JsonObject does(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? new JsonObject() : new JsonObject(answer.body());
    }

    HttpResponse<String> get(String path) {
        return get(console.get() + path, List.of("Authorization", "Bearer " + token));
    }

    /** Asks the console with these headers: name, value, name, value. */
    static HttpResponse<String> get(Scenario scenario, String path, List<String> headers) {
        return get(scenario.fanal().consoleUrl() + path, headers);
    }

    private static HttpResponse<String> get(String url, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        for (int i = 0; i < headers.size(); i += 2)
            request.header(headers.get(i), headers.get(i + 1));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
