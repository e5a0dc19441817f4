package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What an operation answers.
 *
 * @param about id of what was made or changed, for the audit; empty for what the path names
 */
public record Answer(int status, String type, String body, Optional<String> about) {
    static final String JSON = "application/json; charset=utf-8";

    /** 200 and this. */
    public static Answer of(JsonObject json) {
        return new Answer(200, JSON, json.encode(), Optional.empty());
    }

    /** 200 and a page, in the shape of every list. */
    public static Answer of(Resource.Found found) {
        return of(
                new JsonObject()
                        .put("items", new JsonArray(found.items()))
                        .put("next", Json.text(found.next())));
    }

    /** 200 and a text of another media type. */
    public static Answer of(String mediaType, String body) {
        return new Answer(200, mediaType, body, Optional.empty());
    }

    /** 201 and what was made. */
    public static Answer created(String id, JsonObject json) {
        return new Answer(201, JSON, json.encode(), Optional.of(id));
    }

    /** 204: done, and nothing to say. */
    public static Answer done() {
        return new Answer(204, JSON, "", Optional.empty());
    }
}
