package org.fanal.ops.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.app.Storage;
import org.fanal.ops.cases.Cases;

/**
 * What the store holds in the end of one caller, and of what followed for the responders.
 *
 * @param answers of the caller's open cases, one each
 * @param alerts state, taker and outcome of each alert of theirs
 * @param timeline what happened to their cases, in order
 * @param filings how many reports their conversations filed
 */
record Ledger(
        List<Map<String, String>> answers,
        List<String> alerts,
        List<String> timeline,
        long filings) {

    static Ledger of(Scenario fanal, String number) {
        Storage storage = fanal.fanal().storage();
        return TestStore.await(storage.database().write(tx -> read(fanal, tx, storage, number)));
    }

    private static Ledger read(Scenario fanal, Tx tx, Storage storage, String number) {
        long subject = storage.vault().subjectOf(tx, Msisdn.parse(number).orElseThrow()).id();
        Cases cases = new Cases(storage.vault(), fanal::now, storage.ids(), new Random(1));
        List<Long> ids = tx.list("select id from casefile where subject = ?", Ledger::id, subject);
        return new Ledger(
                ids.stream().map(id -> cases.answers(tx, id)).toList(),
                tx.list(
                        "select a.state, a.taken_by, a.outcome from alert a join casefile c"
                                + " on c.id = a.case_id where c.subject = ? order by a.id",
                        row ->
                                row.text("state")
                                        + " "
                                        + row.textIfAny("taken_by").orElse("-")
                                        + " "
                                        + row.textIfAny("outcome").orElse("-"),
                        subject),
                tx.list(
                        "select e.what, e.who, e.detail from case_entry e join casefile c"
                                + " on c.id = e.case_id where c.subject = ? order by e.position",
                        row ->
                                row.text("what")
                                        + " "
                                        + row.textIfAny("who").orElse("")
                                        + " "
                                        + row.text("detail"),
                        subject),
                tx.one(
                                "select count(*) as n from filing where subject = ?",
                                row -> row.number("n"),
                                subject)
                        .orElseThrow());
    }

    private static Long id(Row row) {
        return row.number("id");
    }

    /** Class and state of every message made since, in the order of their making. */
    static List<String> messages(Scenario fanal, Instant since) {
        return TestStore.await(
                fanal.fanal()
                        .storage()
                        .database()
                        .read(tx ->
                                tx.list(
                                        "select rank, state, reason, to_caller from outbox"
                                                + " where created_at >= ? order by created_at, id",
                                        row ->
                                                row.number("rank")
                                                        + " "
                                                        + row.text("state")
                                                        + " "
                                                        + row.textIfAny("reason").orElse("")
                                                        + (row.flag("to_caller") ? " caller" : ""),
                                        since)));
    }

    /** What waits for a consumer, or was parked. */
    static long undelivered(Scenario fanal) {
        return TestStore.await(
                fanal.fanal()
                        .storage()
                        .database()
                        .read(tx ->
                                tx.one("select count(*) as n from delivery", row -> row.number("n"))
                                        .orElseThrow()));
    }
}
