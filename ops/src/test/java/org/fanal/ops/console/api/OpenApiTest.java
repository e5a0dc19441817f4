package org.fanal.ops.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.fanal.ops.access.Right;
import org.fanal.ops.access.Role;

/** Holds the document against what is really served. */
final class OpenApiTest {

    @BothEngines
    void theDocumentNamesExactlyTheRoutesThatThereAre(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            Set<String> routes = new TreeSet<>(Set.of("/openapi.json"));
            for (Resource each : desk.resources) {
                routes.add("/" + each.name());
                routes.add("/" + each.name() + "/{id}");
                for (Operation operation : each.operations())
                    if (operation.terms().gives().isEmpty())
                        routes.add("/" + operation.path(each.name()).replace(":id", "{id}"));
            }
            assertThat(document(desk).getJsonObject("paths").fieldNames())
                    .containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    @BothEngines
    void everyAnswerHasExactlyTheFieldsOfItsSchema(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            desk.open(1, "K1", "HIGH");
            desk.queue(1);
            JsonObject document = document(desk);
            String token = desk.token("awa", Role.ADMIN);
            Map<String, String> ids = Plans.fill(desk, token);
            for (Resource each : desk.resources) {
                String id = ids.getOrDefault(each.name(), "1");
                String root = "/api/v1/" + each.name();
                follows(document, "/" + each.name(), desk.get(root, token));
                follows(document, "/" + each.name() + "/{id}", desk.get(root + "/" + id, token));
                follows(document, "/" + each.name(), desk.get(root));
                follows(document, "/" + each.name() + "/{id}", desk.get(root + "/9", token));
                follows(document, "/" + each.name(), desk.get(root + "?limit=0", token));
                for (Operation view : each.operations())
                    if (view.reads() && view.item() && view.terms().gives().isEmpty())
                        follows(
                                document,
                                "/" + each.name() + "/{id}/" + view.name(),
                                desk.get(root + "/" + id + "/" + view.name(), token));
            }
        }
    }

    @BothEngines
    void everyParameterOfTheDocumentIsTaken(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            JsonObject document = document(desk);
            for (Resource each : desk.resources) {
                JsonArray parameters = get(document, "/" + each.name()).getJsonArray("parameters");
                List<String> own = new ArrayList<>();
                for (int i = 0; i < parameters.size(); i++) {
                    JsonObject parameter = parameters.getJsonObject(i);
                    if (parameter.containsKey("name")) own.add(parameter.getString("name"));
                }
                assertThat(own).containsExactlyInAnyOrderElementsOf(each.filters());
            }
        }
    }

    @BothEngines
    void theDocumentNamesTheRolesThatMayRead(TestStore store) {
        try (Desk desk = new Desk(store, Plans::of)) {
            JsonObject document = document(desk);
            for (Resource each : desk.resources)
                assertThat(get(document, "/" + each.name()).getString("description"))
                        .isEqualTo("Roles: " + roles(each.right()) + ".");
        }
    }

    private static String roles(Right right) {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) if (role.may(right)) roles.add(role.tag());
        return String.join(", ", roles);
    }

    private static JsonObject document(Desk desk) {
        HttpResponse<String> served = desk.get("/api/v1/openapi.json");
        assertThat(served.statusCode()).isEqualTo(200);
        return Desk.json(served);
    }

    private static JsonObject get(JsonObject document, String path) {
        return document.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
    }

    private static void follows(JsonObject document, String path, HttpResponse<String> response) {
        JsonObject responses = get(document, path).getJsonObject("responses");
        JsonObject described = responses.getJsonObject(String.valueOf(response.statusCode()));
        assertThat(described).as(path + " " + response.statusCode()).isNotNull();
        JsonObject schema =
                resolved(document, described)
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema");
        matches(document, schema, Desk.json(response));
    }

    private static void matches(JsonObject document, JsonObject schema, Object value) {
        JsonObject shape = chosen(document, resolved(document, schema), value);
        if (value instanceof JsonObject object && !shape.containsKey("properties")) {
            JsonObject each = shape.getJsonObject("additionalProperties");
            assertThat(each).as("the shape of " + object.fieldNames()).isNotNull();
            for (String field : object.fieldNames())
                matches(document, each, object.getValue(field));
        } else if (value instanceof JsonObject object) {
            JsonObject properties = shape.getJsonObject("properties");
            assertThat(properties.fieldNames()).containsAll(object.fieldNames());
            assertThat(object.fieldNames()).containsAll(required(shape));
            for (String field : object.fieldNames())
                matches(document, properties.getJsonObject(field), object.getValue(field));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++)
                matches(document, shape.getJsonObject("items"), array.getValue(i));
        } else if (shape.containsKey("enum")) {
            assertThat(shape.getJsonArray("enum").contains(value)).as("" + value).isTrue();
        } else if (value == null) {
            assertThat(shape.getValue("type").toString()).contains("null");
        }
    }

    /** Of several shapes the one that is of the value's kind. */
    private static JsonObject chosen(JsonObject document, JsonObject shape, Object value) {
        if (!shape.containsKey("oneOf")) return shape;
        String kind = value == null ? "null" : value instanceof JsonObject ? "object" : "string";
        return shape.getJsonArray("oneOf").stream()
                .map(each -> resolved(document, (JsonObject) each))
                .filter(each -> each.getString("type").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> required(JsonObject shape) {
        return shape.getJsonArray("required").stream().map(String::valueOf).toList();
    }

    private static JsonObject resolved(JsonObject document, JsonObject schema) {
        String reference = schema.getString("$ref");
        if (reference == null) return schema;
        JsonObject at = document;
        for (String part : reference.substring(2).split("/", -1)) at = at.getJsonObject(part);
        return at;
    }
}
