package org.fanal.ops.console.api;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.fanal.ops.access.Person;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * What somebody asks of an operation.
 *
 * @param person who asks
 * @param viewer as lists know them (R17)
 * @param id of the item, as the path has it; empty where the operation is about all
 * @param type media type of the body, in lower case; empty where there is none
 * @param form the body, read as JSON; without fields where it is none
 * @param body as it came
 */
public record Asked(
        Person person, Viewer viewer, String id, Query query, String type, Form form, Buffer body) {

    /** The body as a text. */
    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
