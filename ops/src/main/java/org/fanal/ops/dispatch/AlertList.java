package org.fanal.ops.dispatch;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.Cursor;
import org.fanal.ops.cases.Exclusion;
import org.fanal.ops.cases.Page;

/** Reads alerts for those who look at them. */
public final class AlertList {
    private static final String COLUMNS =
            "id, code, case_id, state, urgency, place, team, taken_by, step, opened_at, taken_at,"
                    + " closed_at, outcome";

    /** Newest first, from the cursor on. */
    public Page<AlertView> list(Tx tx, AlertFilter filter, Cursor from, int limit) {
        List<AlertView> rows =
                tx.list(
                        "select "
                                + COLUMNS
                                + " from alert a where (opened_at < ? or opened_at = ? and id < ?)"
                                + " and (state = ? or ? = '') and (urgency = ? or ? = '')"
                                + " and not "
                                + Exclusion.bars(tx, "a.case_id")
                                + " order by opened_at desc, id desc limit ?",
                        AlertList::view,
                        from.openedAt(),
                        from.openedAt(),
                        from.id(),
                        name(filter.state()),
                        name(filter.state()),
                        name(filter.urgency()),
                        name(filter.urgency()),
                        Exclusion.names(filter.viewer()),
                        limit + 1);
        return Page.of(rows, limit, view -> new Cursor(view.openedAt(), view.id()));
    }

    /** One alert. */
    public Optional<AlertView> find(Tx tx, long id) {
        return tx.one("select " + COLUMNS + " from alert where id = ?", AlertList::view, id);
    }

    private static AlertView view(Row row) {
        return new AlertView(
                row.number("id"),
                row.text("code"),
                row.number("case_id"),
                row.value("state", AlertState.class),
                row.value("urgency", Urgency.class),
                row.textIfAny("place").filter(place -> !place.isEmpty()),
                row.textIfAny("team").filter(team -> !team.isEmpty()),
                row.textIfAny("taken_by"),
                (int) row.number("step"),
                row.instant("opened_at"),
                row.instantIfAny("taken_at"),
                row.instantIfAny("closed_at"),
                row.textIfAny("outcome").map(Outcome::valueOf));
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }
}
