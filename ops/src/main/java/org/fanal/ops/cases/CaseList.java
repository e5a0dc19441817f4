package org.fanal.ops.cases;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** Reads cases for those who look at them. */
public final class CaseList {
    private static final String COLUMNS =
            "id, code, status, urgency, form, place, partial, drill, opened_at";

    /** Newest first, from the cursor on. */
    public Page<CaseView> list(Tx tx, CaseFilter filter, Cursor from, int limit) {
        List<CaseView> rows =
                tx.list(
                        "select "
                                + COLUMNS
                                + " from casefile c where (opened_at < ? or opened_at = ? and id <"
                                + " ?) and (status = ? or ? = '') and (urgency = ? or ? = '') and"
                                + " not "
                                + Exclusion.bars(tx, "c.id")
                                + " order by opened_at desc, id desc limit ?",
                        row -> view(row, List.of()),
                        from.openedAt(),
                        from.openedAt(),
                        from.id(),
                        name(filter.status()),
                        name(filter.status()),
                        name(filter.urgency()),
                        name(filter.urgency()),
                        Exclusion.names(filter.viewer()),
                        limit + 1);
        return Page.of(
                rows.stream().map(view -> withAlerts(tx, view)).toList(),
                limit,
                view -> new Cursor(view.openedAt(), view.id()));
    }

    /** One case. */
    public Optional<CaseView> find(Tx tx, long id) {
        return tx.one(
                        "select " + COLUMNS + " from casefile where id = ?",
                        row -> view(row, List.of()),
                        id)
                .map(view -> withAlerts(tx, view));
    }

    /**
     * Whether the case excludes this viewer or an agency of theirs: it is then not there for them
     * (R17).
     */
    public boolean hidden(Tx tx, long id, CaseFilter.Viewer viewer) {
        return tx.one(
                        "select 1 as hit from casefile c where id = ? and "
                                + Exclusion.bars(tx, "c.id"),
                        row -> true,
                        id,
                        Exclusion.names(Optional.of(viewer)))
                .isPresent();
    }

    private static CaseView withAlerts(Tx tx, CaseView view) {
        List<CaseView.AlertLine> alerts =
                tx.list(
                        "select code, state, taken_by, step from alert where case_id = ?"
                                + " order by opened_at, id",
                        row ->
                                new CaseView.AlertLine(
                                        row.text("code"),
                                        row.value("state", AlertState.class),
                                        row.textIfAny("taken_by"),
                                        (int) row.number("step")),
                        view.id());
        return new CaseView(
                view.id(),
                view.code(),
                view.status(),
                view.urgency(),
                view.form(),
                view.place(),
                view.partial(),
                view.drill(),
                view.openedAt(),
                alerts);
    }

    private static CaseView view(Row row, List<CaseView.AlertLine> alerts) {
        return new CaseView(
                row.number("id"),
                row.text("code"),
                row.value("status", CaseStatus.class),
                row.value("urgency", Urgency.class),
                row.textIfAny("form").filter(form -> !form.isEmpty()),
                row.textIfAny("place").filter(place -> !place.isEmpty()),
                row.flag("partial"),
                row.flag("drill"),
                row.instant("opened_at"),
                alerts);
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }
}
