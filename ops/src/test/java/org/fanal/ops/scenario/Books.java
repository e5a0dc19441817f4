package org.fanal.ops.scenario;

import java.util.List;
import java.util.function.Function;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.TestStore;

/** What the store of a scenario holds, read past the program. */
final class Books {
    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    /**
     * A case.
     *
     * @param police the decision on the police, as the store writes it
     */
    record CaseSeen(
            String code,
            String status,
            String urgency,
            String form,
            String place,
            String language,
            boolean child,
            String police,
            boolean partial,
            boolean flagged,
            boolean drill) {}

    /** An alert; {@code takenBy} is empty while nobody has it. */
    record AlertSeen(
            String state, String urgency, long round, long step, String takenBy, String outcome) {}

    /** In the order they were opened. */
    List<CaseSeen> cases() {
        return list(
                "select * from casefile order by opened_at, id",
                row ->
                        new CaseSeen(
                                row.text("code"),
                                row.text("status"),
                                row.text("urgency"),
                                row.text("form"),
                                row.text("place"),
                                row.text("language"),
                                row.flag("child"),
                                row.text("police"),
                                row.flag("partial"),
                                row.flag("flagged"),
                                row.flag("drill")));
    }

    /** The only one. */
    CaseSeen onlyCase() {
        List<CaseSeen> cases = cases();
        if (cases.size() != 1) throw new AssertionError("not one case: " + cases);
        return cases.getFirst();
    }

    /** In the order they were opened. */
    List<AlertSeen> alerts() {
        return list(
                "select * from alert order by opened_at, id",
                row ->
                        new AlertSeen(
                                row.text("state"),
                                row.text("urgency"),
                                row.number("round"),
                                row.number("step"),
                                row.textIfAny("taken_by").orElse(""),
                                row.textIfAny("outcome").orElse("")));
    }

    /** What supervisors are shown, the oldest first. */
    List<String> notices() {
        return list("select kind from notice order by at, id", row -> row.text("kind"));
    }

    /** States of messages to callers and staff, the oldest first: state and reason. */
    List<String> messages() {
        return messages("1 = 1");
    }

    /** The same of those of which this holds. */
    List<String> messages(String where) {
        return list(
                "select state, reason from outbox where " + where + " order by created_at, id",
                row ->
                        row.text("state")
                                + row.textIfAny("reason").map(why -> " " + why).orElse(""));
    }

    /** Every case keeps that person or agency out from now on (R17). */
    void exclude(String name) {
        int _ =
                TestStore.await(
                        database.write(tx ->
                                tx.update(
                                        "insert into case_exclusion (case_id, name)"
                                                + " select id, ? from casefile",
                                        name)));
    }

    /** How many rows a table holds. */
    long count(String table) {
        return list("select count(*) as n from " + table, row -> row.number("n")).getFirst();
    }

    <T> List<T> list(String sql, Function<Row, T> reader) {
        return TestStore.await(database.read(tx -> tx.list(sql, reader)));
    }
}
