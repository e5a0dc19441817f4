package org.fanal.gateway.outbound;

import java.util.List;
import java.util.Map;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.TestStore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal's table as it stands. */
public final class EventLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private EventLog() {}

    /** All events, the earliest first. */
    public static List<Event> all(TestStore store) {
        return store.read(tx ->
                tx.list(
                        "select id, kind, at, refs from event order by at, id",
                        row ->
                                new Event(
                                        row.number("id"),
                                        new Kind(row.text("kind")),
                                        row.instant("at"),
                                        JSON.readValue(row.text("refs"), MAP))));
    }
}
