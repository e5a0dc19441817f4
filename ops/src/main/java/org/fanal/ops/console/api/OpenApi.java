package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanal.ops.access.Right;
import org.fanal.ops.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document: {@code openapi.json}, and for each resource {@code openapi/NAME.json} with
 * its {@code paths} and {@code schemas}. What follows from the code is added: who may ask, the id
 * in the path, and the answers that every path can give.
 */
final class OpenApi {
    private static final String REF = "#/components/";

    private OpenApi() {}

    static JsonObject document(List<Resource> resources) {
        JsonObject document = new JsonObject(file("openapi.json"));
        JsonObject paths = document.getJsonObject("paths");
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        for (Resource each : resources) {
            JsonObject part = new JsonObject(file("openapi/" + each.name() + ".json"));
            paths.mergeIn(part.getJsonObject("paths"));
            schemas.mergeIn(part.getJsonObject("schemas"));
            rights(each).forEach((where, right) -> complete(paths, where, right, each.name()));
        }
        return document;
    }

    /** What each path and method of the resource asks of one's roles, as the code has it. */
    static Map<String, Right> rights(Resource resource) {
        Map<String, Right> rights = new TreeMap<>();
        rights.put("get /" + resource.name(), resource.right());
        rights.put("get /" + resource.name() + "/{id}", resource.right());
        for (Operation each : resource.operations())
            if (each.terms().gives().isEmpty()) rights.put(where(each, resource), each.right());
        return rights;
    }

    private static String where(Operation operation, Resource resource) {
        String path = operation.path(resource.name()).replace("/:id", "/{id}");
        return operation.method().name().toLowerCase(Locale.ROOT) + " /" + path;
    }

    private static void complete(JsonObject paths, String where, Right right, String resource) {
        int blank = where.indexOf(' ');
        String path = where.substring(blank + 1);
        String method = where.substring(0, blank);
        JsonObject item = paths.getJsonObject(path);
        JsonObject operation = item == null ? null : item.getJsonObject(method);
        if (operation == null)
            throw new IllegalStateException(
                    "openapi/" + resource + ".json does not describe " + where);
        String more = operation.getString("description");
        operation.put(
                "description", "Roles: " + roles(right) + "." + (more == null ? "" : " " + more));
        parameters(operation, method, path.contains("{id}"));
        JsonObject responses = operation.getJsonObject("responses");
        for (Map.Entry<String, String> each : usual(method, path.contains("{id}")).entrySet())
            if (!responses.containsKey(each.getKey()))
                responses.put(
                        each.getKey(),
                        new JsonObject().put("$ref", REF + "responses/" + each.getValue()));
    }

    private static void parameters(JsonObject operation, String method, boolean item) {
        JsonArray parameters = operation.getJsonArray("parameters", new JsonArray());
        boolean named =
                IntStream.range(0, parameters.size())
                        .mapToObj(parameters::getJsonObject)
                        .anyMatch(each -> "id".equals(each.getString("name")));
        if (item && !named)
            parameters.add(
                    new JsonObject()
                            .put("name", "id")
                            .put("in", "path")
                            .put("required", true)
                            .put("schema", new JsonObject().put("type", "string")));
        if (method.equals("post"))
            parameters.add(new JsonObject().put("$ref", REF + "parameters/idempotencyKey"));
        operation.put("parameters", parameters);
    }

    /** Answers that any path of this kind may give, with their names among the components. */
    private static Map<String, String> usual(String method, boolean item) {
        Map<String, String> usual = new TreeMap<>();
        usual.put("400", "BadRequest");
        usual.put("401", "Unauthenticated");
        usual.put("403", "Forbidden");
        usual.put("405", "NotAllowed");
        usual.put("429", "TooMany");
        usual.put("503", "Unavailable");
        if (item) usual.put("404", "NotFound");
        if (!method.equals("get")) {
            usual.put("409", "Conflict");
            usual.put("413", "TooLarge");
            usual.put("415", "MediaType");
            usual.put("422", "Wrong");
        }
        return usual;
    }

    private static String roles(Right right) {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) if (role.may(right)) roles.add(role.tag());
        return String.join(", ", roles);
    }

    private static String file(String name) {
        try (@Nullable InputStream in = OpenApi.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no " + name + " beside OpenApi");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
