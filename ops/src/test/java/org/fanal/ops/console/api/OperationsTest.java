package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

final class OperationsTest {
    private static final String THINGS = "/api/v1/things";

    @BothEngines
    void aThingIsMadeReplacedAndRemoved(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> made = post(desk, token, THINGS, "{\"id\":\"dry-season\"}");
            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(made.headers().firstValue("location")).contains("/api/v1/things/dry-season");
            assertThat(Desk.json(made)).isEqualTo(thing("dry-season", 1));
            HttpResponse<String> put =
                    send(desk, token, "PUT", THINGS + "/dry-season", "{\"size\":4}");
            assertThat(put.statusCode()).isEqualTo(200);
            assertThat(Desk.json(desk.get(THINGS + "/dry-season", token)))
                    .isEqualTo(thing("dry-season", 4));
            assertThat(Desk.json(desk.get(THINGS + "/count", token)).getInteger("count"))
                    .isEqualTo(1);
            HttpResponse<String> gone = send(desk, token, "DELETE", THINGS + "/dry-season", "");
            assertThat(gone.statusCode()).isEqualTo(204);
            assertThat(gone.body()).isEmpty();
            assertError(desk.get(THINGS + "/dry-season", token), 404, "not_found", "id");
        }
    }

    @BothEngines
    void aViewOfAnItemAndAnItemInAnotherFormAreGiven(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            assertThat(desk.get(THINGS + "/a/changes", token).body())
                    .isEqualTo("{\"items\":[{\"id\":\"a\"}],\"next\":null}");
            HttpResponse<String> other =
                    desk.send(
                            HttpRequest.newBuilder()
                                    .header("Authorization", "Bearer " + token)
                                    .header("Accept", "application/geo+json"),
                            "GET",
                            THINGS + "/a");
            assertThat(other.headers().firstValue("content-type")).contains("application/geo+json");
            assertThat(other.body()).isEqualTo("{\"of\":\"a\"}");
        }
    }

    @BothEngines
    void whatIsWrongInAFormIsNamedByItsField(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            assertError(post(desk, token, THINGS, "{\"size\":2}"), 422, "field_invalid", "id");
            assertError(post(desk, token, THINGS, "{}"), 422, "field_invalid", "id");
            assertError(post(desk, token, THINGS, "[]"), 422, "field_invalid", null);
            String size = "{\"id\":\"a\",\"size\":99}";
            assertError(post(desk, token, THINGS, size), 422, "field_invalid", "size");
            String unknown = "{\"id\":\"a\",\"sise\":1}";
            assertError(post(desk, token, THINGS, unknown), 422, "field_invalid", "sise");
            String deep = "{\"id\":\"a\",\"parts\":[{\"name\":\"x\"},{}]}";
            assertError(post(desk, token, THINGS, deep), 422, "field_invalid", "parts.1.name");
            HttpResponse<String> two = post(desk, token, THINGS, "{\"size\":99,\"x\":1}");
            JsonObject error = Desk.json(two).getJsonObject("error");
            assertThat(error.getJsonArray("problems")).hasSize(3);
            assertThat(Desk.json(desk.get(THINGS + "/count", token)).getInteger("count")).isZero();
        }
    }

    @BothEngines
    void aBodyThatCannotBeTakenIsRefused(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            assertError(post(desk, token, THINGS, "{"), 400, "body_malformed", null);
            assertError(post(desk, token, THINGS, "{}{}"), 400, "body_malformed", null);
            String twice = "{\"id\":\"a\",\"id\":\"b\"}";
            assertError(post(desk, token, THINGS, twice), 400, "body_malformed", null);
            assertError(post(desk, token, THINGS, "[".repeat(1000)), 400, "body_malformed", null);
            String large = "{\"id\":\"" + "a".repeat(64 * 1024) + "\"}";
            assertError(post(desk, token, THINGS, large), 413, "body_too_large", null);
            HttpResponse<String> text =
                    desk.send(
                            HttpRequest.newBuilder()
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "text/plain"),
                            "POST",
                            THINGS,
                            "{\"id\":\"a\"}");
            assertError(text, 415, "media_type_unsupported", "Content-Type");
            assertThat(post(desk, token, THINGS, "{\n\t\"id\": \"\\ud83c\\udf0d\"}").statusCode())
                    .isEqualTo(201);
        }
    }

    @BothEngines
    @DisplayName("R20: each operation asks for a right of its own")
    void eachOperationAsksForARightOfItsOwn(TestStore store) {
        try (Desk desk = desk(store)) {
            String worker = desk.token("wor", Role.WORKER);
            String body = "{\"id\":\"a\"}";
            assertError(post(desk, worker, THINGS, body), 403, "role_insufficient", null);
            assertError(post(desk, "x", THINGS, body), 401, "token_invalid", null);
            assertThat(desk.get(THINGS, worker).statusCode()).isEqualTo(200);
            String lead = desk.token("lea", Role.LEAD);
            assertError(post(desk, lead, THINGS + "/a/submit", ""), 403, "role_insufficient", null);
            String auditor = desk.token("aud", Role.AUDITOR);
            assertError(
                    send(desk, auditor, "DELETE", THINGS + "/a", ""),
                    403,
                    "role_insufficient",
                    null);
        }
    }

    @BothEngines
    void aPathNamesTheMethodsItTakes(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> wrong = send(desk, token, "PATCH", THINGS + "/a", "{}");
            assertError(wrong, 405, "method_not_allowed", null);
            assertThat(wrong.headers().firstValue("allow")).contains("PUT, DELETE, GET");
            assertError(post(desk, token, "/api/v1/cases", "{}"), 405, "method_not_allowed", null);
        }
    }

    @BothEngines
    @DisplayName("R20: every change is in the audit, and none that was refused")
    void everyChangeIsInTheAudit(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            var _ = post(desk, token, THINGS + "/a/submit", "");
            var _ = send(desk, token, "PUT", THINGS + "/a", "{\"size\":2}");
            var _ = send(desk, token, "DELETE", THINGS + "/a", "");
            List<Audit.Entry> entries = store.read(tx -> desk.audit.about(tx, "things:a"));
            assertThat(entries)
                    .extracting(Audit.Entry::what)
                    .containsExactly(
                            "things.created", "things.submit", "things.replaced", "things.removed");
            assertThat(entries).allMatch(entry -> entry.who().equals("cam"));
        }
    }

    @BothEngines
    void whatCannotBeDoneAsThingsStandIsAConflict(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            assertError(post(desk, token, THINGS, "{\"id\":\"a\"}"), 409, "id_taken", "id");
        }
    }

    @BothEngines
    void theSameKeyDoesItOnceAndAnswersAlike(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            HttpResponse<String> first = keyed(desk, token, "/a/submit", "k1", "");
            HttpResponse<String> again = keyed(desk, token, "/a/submit", "k1", "");
            HttpResponse<String> made = keyed(desk, token, "", "k2", "{\"id\":\"b\"}");
            HttpResponse<String> madeAgain = keyed(desk, token, "", "k2", "{\"id\":\"b\"}");
            assertThat(again.statusCode()).isEqualTo(first.statusCode());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(madeAgain.statusCode()).isEqualTo(201);
            assertThat(madeAgain.body()).isEqualTo(made.body());
            assertThat(madeAgain.headers().firstValue("location"))
                    .isEqualTo(made.headers().firstValue("location"));
            assertThat(made(store, "a")).isEqualTo(2);
            List<Audit.Entry> entries = store.read(tx -> desk.audit.about(tx, "things:a"));
            assertThat(entries).hasSize(2);
        }
    }

    @BothEngines
    void theSameKeyWithAnotherRequestIsRefused(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = keyed(desk, token, "", "k", "{\"id\":\"a\"}");
            HttpResponse<String> other = keyed(desk, token, "", "k", "{\"id\":\"b\"}");
            assertError(other, 422, "key_reused", "Idempotency-Key");
            assertThat(Desk.json(other).getJsonObject("error").getString("type"))
                    .isEqualTo("idempotency");
            assertError(
                    keyed(desk, token, "/a/submit", "k", ""), 422, "key_reused", "Idempotency-Key");
            String somebody = desk.token("ann", Role.CAMPAIGNS);
            assertThat(keyed(desk, somebody, "", "k", "{\"id\":\"b\"}").statusCode())
                    .isEqualTo(201);
            assertError(
                    keyed(desk, token, "", "a key", "{}"), 400, "key_invalid", "Idempotency-Key");
        }
    }

    @BothEngines
    void aKeyIsKeptForADayAndThroughARestart(TestStore store) {
        String token;
        try (Desk desk = desk(store)) {
            token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            var _ = keyed(desk, token, "/a/submit", "k", "");
        }
        store.reopen();
        try (Desk desk = new Desk(store, _ -> List.of(new Things()))) {
            store.clock().advance(Duration.ofHours(23));
            assertThat(keyed(desk, token, "/a/submit", "k", "").statusCode()).isEqualTo(200);
            assertThat(made(store, "a")).isEqualTo(2);
            store.clock().advance(Duration.ofHours(2));
            assertThat(keyed(desk, token, "/a/submit", "k", "").statusCode()).isEqualTo(200);
            assertThat(made(store, "a")).isEqualTo(3);
        }
    }

    @BothEngines
    void whatWasRefusedIsJudgedAgain(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            assertError(keyed(desk, token, "", "k", "{\"id\":\"a\"}"), 409, "id_taken", "id");
            var _ = send(desk, token, "DELETE", THINGS + "/a", "");
            assertThat(keyed(desk, token, "", "k", "{\"id\":\"a\"}").statusCode()).isEqualTo(201);
        }
    }

    @BothEngines
    void ofManyThatComeAtOnceOneIsDoneAndAllAreAnsweredAlike(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            var _ = post(desk, token, THINGS, "{\"id\":\"a\"}");
            List<CompletableFuture<HttpResponse<String>>> all =
                    IntStream.range(0, 12)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> keyed(desk, token, "/a/submit", "k", "")))
                            .toList();
            assertThat(all)
                    .allMatch(each -> each.join().statusCode() == 200)
                    .extracting(each -> each.join().body())
                    .containsOnly("{\"id\":\"a\"}");
            assertThat(made(store, "a")).isEqualTo(2);
        }
    }

    @BothEngines
    void aLongBodyIsTakenAsItComesIn(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            String large = "a,b\n".repeat(1024 * 1024);
            HttpResponse<String> taken = csv(desk, token, "text/csv", large);
            assertThat(taken.body()).isEqualTo("{\"length\":4194304}");
            assertError(
                    csv(desk, token, "text/csv", large.repeat(2) + "x"),
                    413,
                    "body_too_large",
                    null);
            assertError(
                    csv(desk, token, "application/json", "{}"),
                    415,
                    "media_type_unsupported",
                    "Content-Type");
            assertError(csv(desk, "x", "text/csv", "a"), 401, "token_invalid", null);
            List<Audit.Entry> entries = store.read(tx -> desk.audit.about(tx, "things"));
            assertThat(entries).extracting(Audit.Entry::what).containsExactly("things.import");
        }
    }

    @BothEngines
    void whateverGoesWrongWithALongBodyThereIsAnAnswerAndTheNextIsTaken(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            assertError(csv(desk, token, "text/csv", "oom"), 500, "internal", null);
            assertThat(csv(desk, token, "text/csv", "a,b\n").body()).isEqualTo("{\"length\":4}");
        }
    }

    @BothEngines
    void whileOneLongBodyComesInAnotherIsAskedToWait(TestStore store) throws IOException {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            URI to = desk.uri(THINGS + "/import");
            try (Socket slow = new Socket(to.getHost(), to.getPort())) {
                slow.getOutputStream()
                        .write(
                                ("POST "
                                                + to.getPath()
                                                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                                + token
                                                + "\r\nContent-Type: text/csv\r\nContent-Length:"
                                                + " 4\r\n\r\na,")
                                        .getBytes(StandardCharsets.US_ASCII));
                HttpResponse<String> other = csv(desk, token, "text/csv", "a,b\n");
                // until the slow one is seen; whoever asks so often is told to wait meanwhile
                for (int n = 0; n < 10_000 && !other.body().contains("upload_running"); n++)
                    other = csv(desk, token, "text/csv", "a,b\n");
                assertError(other, 429, "upload_running", null);
                assertThat(other.headers().firstValue("Retry-After")).isPresent();
                slow.getOutputStream().write("b\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(
                                new BufferedReader(
                                                new InputStreamReader(
                                                        slow.getInputStream(),
                                                        StandardCharsets.US_ASCII))
                                        .readLine())
                        .contains("200");
            }
            HttpResponse<String> after = csv(desk, token, "text/csv", "a,b\n");
            while (after.statusCode() == 429) after = csv(desk, token, "text/csv", "a,b\n");
            assertThat(after.statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> csv(Desk desk, String token, String type, String body) {
        return desk.send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type),
                "POST",
                THINGS + "/import",
                body);
    }

    @BothEngines
    void theDocumentSaysWhoMayDoWhat(TestStore store) {
        try (Desk desk = desk(store)) {
            JsonObject paths = Desk.json(desk.get("/api/v1/openapi.json")).getJsonObject("paths");
            JsonObject post = paths.getJsonObject("/things").getJsonObject("post");
            assertThat(post.getString("description")).isEqualTo("Roles: campaigns, admin.");
            assertThat(post.getJsonObject("responses").fieldNames())
                    .contains("201", "400", "401", "403", "409", "413", "415", "422");
            assertThat(post.getJsonArray("parameters").encode()).contains("idempotencyKey");
        }
    }

    private static Desk desk(TestStore store) {
        Desk desk = new Desk(store, _ -> List.of(new Things()));
        Things.table(store);
        return desk;
    }

    private static long made(TestStore store, String id) {
        return store.<Long>read(tx ->
                tx.one("select made from thing where id = ?", row -> row.number("made"), id)
                        .orElseThrow());
    }

    private static JsonObject thing(String id, int size) {
        return new JsonObject().put("id", id).put("size", size);
    }

    private static HttpResponse<String> keyed(
            Desk desk, String token, String path, String key, String body) {
        return desk.send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key),
                "POST",
                THINGS + path,
                body);
    }

    private static HttpResponse<String> post(Desk desk, String token, String path, String body) {
        return desk.send(token, "POST", path, body);
    }

    private static HttpResponse<String> send(
            Desk desk, String token, String method, String path, String body) {
        return desk.send(token, method, path, body);
    }

    private static void assertError(
            HttpResponse<String> response, int status, String code, @Nullable String param) {
        JsonObject error = Desk.json(response).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(error.getString("param")).isEqualTo(param);
        assertThat(error.getString("message")).isNotBlank();
    }
}
