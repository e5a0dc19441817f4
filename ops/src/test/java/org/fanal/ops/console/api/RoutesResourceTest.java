package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.SeenLegs;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;

final class RoutesResourceTest {
    private static final String DAKAR =
            """
            {"id":"SN-DK","name":"Dakar","names":["Ndakaaru"],"country":"SN",\
            "point":[14.69,-17.45],"timeZone":"Africa/Dakar","pcode":"SN01"}\
            """;
    private static final String CANARIES =
            """
            {"id":"ES-CN","name":"Canarias","country":"ES","point":[28.1,-15.4],\
            "timeZone":"Atlantic/Canary"}\
            """;
    private static final String ROUTE =
            """
            {"id":"atlantic","name":"Atlantic","region":"africa","waypoints":[\
            {"place":"SN-DK","stage":"origin","verified":true},\
            {"place":"ES-CN","stage":"destination"}],"legs":[["SN-DK","ES-CN"]]}\
            """;

    @BothEngines
    void aPlaceIsAddedShownAndReplacedInItsOneForm(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            HttpResponse<String> made = desk.send(token, "POST", "/api/v1/places", DAKAR);
            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(made.body()).isEqualTo(DAKAR);
            assertThat(desk.get("/api/v1/places/SN-DK", token).body()).isEqualTo(DAKAR);
            String other = DAKAR.replace("Ndakaaru", "Ndakarou");
            assertThat(desk.send(token, "PUT", "/api/v1/places/SN-DK", other).body())
                    .isEqualTo(other);
            assertError(desk.send(token, "POST", "/api/v1/places", DAKAR), 409, "id_taken", "id");
            assertError(
                    desk.send(token, "PUT", "/api/v1/places/SN-SL", DAKAR), 404, "not_found", "id");
        }
    }

    @BothEngines
    void whatIsWrongInAPlaceIsNamed(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = desk.token("cam", Role.CAMPAIGNS);
            String zone = DAKAR.replace("Africa/Dakar", "Nowhere");
            assertError(
                    desk.send(token, "POST", "/api/v1/places", zone),
                    422,
                    "field_invalid",
                    "timeZone");
            String within = DAKAR.replace("\"country\"", "\"within\":\"SN\",\"country\"");
            assertError(
                    desk.send(token, "POST", "/api/v1/places", within),
                    422,
                    "field_invalid",
                    "within");
            String circle = DAKAR.replace("\"country\"", "\"within\":\"SN-DK\",\"country\"");
            assertError(
                    desk.send(token, "POST", "/api/v1/places", circle),
                    422,
                    "field_invalid",
                    "within");
            String nameless = DAKAR.replace("\"name\":\"Dakar\",", "");
            assertError(
                    desk.send(token, "POST", "/api/v1/places", nameless),
                    422,
                    "field_invalid",
                    "name");
        }
    }

    @BothEngines
    void aRouteIsAddedRevisedAndKeptInAllItsVersions(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = places(desk);
            HttpResponse<String> made = desk.send(token, "POST", "/api/v1/routes", ROUTE);
            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(made.body()).isEqualTo(ROUTE);
            String other = ROUTE.replace("\"Atlantic\"", "\"By sea\"");
            assertThat(desk.send(token, "PUT", "/api/v1/routes/atlantic", other).statusCode())
                    .isEqualTo(200);
            JsonArray versions =
                    Desk.json(desk.get("/api/v1/routes/atlantic/versions", token))
                            .getJsonArray("items");
            assertThat(versions.getJsonObject(0).getJsonObject("route").getString("name"))
                    .isEqualTo("By sea");
            assertThat(versions.getJsonObject(0).getString("madeBy")).isEqualTo("cam");
            assertThat(versions.getJsonObject(1).getJsonObject("route").encode()).isEqualTo(ROUTE);
            assertThat(desk.get("/api/v1/routes/atlantic/seen", token).body())
                    .isEqualTo("{\"planned\":[{\"from\":\"SN-DK\",\"to\":\"ES-CN\"}],\"seen\":[]}");
            assertError(desk.get("/api/v1/routes/none/versions", token), 404, "not_found", "id");
        }
    }

    @BothEngines
    void whatIsWrongInARouteIsNamed(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = places(desk);
            String place = ROUTE.replace("{\"place\":\"ES-CN\"", "{\"place\":\"ES-XX\"");
            assertError(
                    desk.send(token, "POST", "/api/v1/routes", place),
                    422,
                    "field_invalid",
                    "waypoints.1.place");
            String id = ROUTE.replace("atlantic", "at lantic");
            assertError(desk.send(token, "POST", "/api/v1/routes", id), 422, "field_invalid", "id");
        }
    }

    @BothEngines
    void throughGeoJsonARouteComesBackAlike(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = places(desk);
            var _ = desk.send(token, "POST", "/api/v1/routes", ROUTE);
            HttpResponse<String> map = geo(desk, token, "GET", "/api/v1/routes", "");
            assertThat(map.headers().firstValue("content-type")).contains("application/geo+json");
            assertThat(desk.get("/api/v1/routes/atlantic/geojson", token).body())
                    .isEqualTo(map.body());
            HttpResponse<String> taken =
                    geo(
                            desk,
                            token,
                            "POST",
                            "/api/v1/routes/geojson",
                            map.body().replace("atlantic", "again"));
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(desk.get("/api/v1/routes/again", token).body())
                    .isEqualTo(ROUTE.replace("\"atlantic\"", "\"again\""));
            assertError(
                    geo(desk, token, "POST", "/api/v1/routes/geojson", "{}"),
                    422,
                    "field_invalid",
                    null);
        }
    }

    @BothEngines
    void aListIsReadPageByPage(TestStore store) {
        try (Desk desk = desk(store)) {
            String token = places(desk);
            JsonObject first = Desk.json(desk.get("/api/v1/places?limit=1", token));
            assertThat(first.getString("next")).isEqualTo("ES-CN");
            JsonObject last = Desk.json(desk.get("/api/v1/places?limit=1&cursor=ES-CN", token));
            assertThat(last.getJsonArray("items").getJsonObject(0).getString("id"))
                    .isEqualTo("SN-DK");
            assertThat(last.getString("next")).isNull();
        }
    }

    private static Desk desk(TestStore fresh) {
        AtlasStore atlas = new AtlasStore(fresh.clock());
        return new Desk(
                fresh,
                store ->
                        List.of(
                                new PlacesResource(atlas.places(), Future::succeededFuture),
                                new RoutesResource(
                                        atlas,
                                        new SeenLegs(
                                                new Filings(store.vault()),
                                                atlas.places(),
                                                store.clock()),
                                        Future::succeededFuture)));
    }

    private static String places(Desk desk) {
        String token = desk.token("cam", Role.CAMPAIGNS);
        for (String place : List.of(DAKAR, CANARIES))
            assertThat(desk.send(token, "POST", "/api/v1/places", place).statusCode())
                    .isEqualTo(201);
        return token;
    }

    private static HttpResponse<String> geo(
            Desk desk, String token, String method, String path, String body) {
        return desk.send(
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/geo+json")
                        .header("Content-Type", "application/geo+json"),
                method,
                path,
                body);
    }

    private static void assertError(
            HttpResponse<String> response, int status, String code, @Nullable String param) {
        JsonObject error = Desk.json(response).getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(error.getString("param")).isEqualTo(param);
    }
}
