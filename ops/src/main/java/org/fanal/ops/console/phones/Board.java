package org.fanal.ops.console.phones;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fanal.flows.place.Place;
import org.fanal.flows.place.Places;
import org.fanal.gateway.store.Database;
import org.fanal.ops.cases.CaseFilter;
import org.fanal.ops.cases.CaseList;
import org.fanal.ops.cases.CaseView;
import org.fanal.ops.cases.Cursor;

/** The newest cases, as the page shows them: nothing that a caller said. */
public final class Board {
    private static final int SHOWN = 12;
    private final CaseList cases = new CaseList();
    private final Database store;
    private final Places places;
    private final UnaryOperator<String> responderName;

    /**
     * Reads nothing yet.
     *
     * @param responderName the name of a responder by id
     */
    public Board(Database store, Places places, UnaryOperator<String> responderName) {
        this.store = store;
        this.places = places;
        this.responderName = responderName;
    }

    Future<List<Map<String, Object>>> newest() {
        return store.read(tx -> cases.list(tx, CaseFilter.ALL, Cursor.START, SHOWN).items())
                .map(items -> items.stream().map(this::line).toList());
    }

    private Map<String, Object> line(CaseView view) {
        return Map.of(
                "code", view.code(),
                "urgency", view.urgency().tag(),
                "place", view.place().map(this::place).orElse("not known"),
                "partial", view.partial(),
                "drill", view.drill(),
                "alerts", view.alerts().stream().map(this::alert).toList());
    }

    private String place(String id) {
        return places.byId(id).map(Place::name).orElse(id);
    }

    private Map<String, Object> alert(CaseView.AlertLine alert) {
        String words =
                alert.takenBy()
                        .map(id -> "by " + responderName.apply(id))
                        .orElse("step " + alert.step());
        return Map.of("state", alert.state().tag(), "words", words);
    }
}
