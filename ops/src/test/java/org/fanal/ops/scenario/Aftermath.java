package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.TestStore;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.app.Storage;
import org.fanal.ops.cases.Cases;

/** What the store of a program that was killed holds, looked at beside the one that came after. */
final class Aftermath {
    private static final int LOOKS = 900;
    private static final int TOLD_NEED = 3;
    private static final int TOLD_AGE = 4;
    private static final int TOLD_PLACE = 6;
    private final TestStore store;
    private final Vertx vertx;

    Aftermath(TestStore store, Vertx vertx) {
        this.store = store.with(Storage.TABLES.toArray(MigrationSet[]::new));
        this.vertx = vertx;
    }

    /**
     * Half a minute at most, until no dialogue is open and nothing waits to be done or to leave.
     */
    void awaitsQuiet() {
        long waiting = waiting();
        for (int n = 0; n < LOOKS && waiting > 0; n++) {
            var _ = TestStore.await(vertx.timer(100, TimeUnit.MILLISECONDS));
            waiting = waiting();
        }
        assertThat(waiting).isZero();
    }

    private long waiting() {
        return store.read(tx ->
                count(tx, "conversation where status = 'OPEN'")
                        + count(tx, "delivery")
                        + count(tx, "outbox where state in ('QUEUED', 'SENDING')"));
    }

    void lostNothing(List<SteadyCaller> callers, List<Sent> sent) {
        // opened before a work needs it
        var _ = store.vault();
        for (int n = 0; n < callers.size(); n++) lostNothing(n, callers.get(n), sent);
        assertThat(sent).extracting(Sent::to).doesNotContainAnyElementsOf(numbers(callers));
        assertThat(store.<Long>read(tx -> count(tx, "outbox where to_caller = 1"))).isZero();
        if (store.engine() == Engine.SQLITE)
            assertThat(store.<String>read(Aftermath::integrity)).isEqualTo("ok");
    }

    private void lostNothing(int n, SteadyCaller caller, List<Sent> sent) {
        List<Found> cases = store.write(tx -> cases(tx, caller.number()));
        int told = caller.told();
        String who = "caller %d, who told %d".formatted(n, told);
        if (Crowd.learns(n)) {
            assertThat(cases).as(who).isEmpty();
            return;
        }
        assertThat(cases).as(who).hasSizeBetween(told >= TOLD_NEED ? 1 : 0, 1);
        for (Found found : cases) {
            assertThat(found.form()).as(who).isEqualTo(Crowd.form(n));
            if (told >= TOLD_AGE)
                assertThat(found.answers()).as(who).containsEntry("age", Crowd.age(n));
            if (told >= TOLD_PLACE) assertThat(found.place()).as(who).isEqualTo(Crowd.placeId(n));
            if (caller.over()) assertThat(found.partial()).as(who).isFalse();
            rings(who, n, found, sent);
        }
    }

    /** With a place one responder alone fits; without one, the supervisor does for all of them. */
    private static void rings(String who, int n, Found found, List<Sent> sent) {
        assertThat(found.alerts()).as(who).containsExactly("RINGING 1 due");
        if (!found.place().isEmpty())
            assertThat(sent)
                    .as(who)
                    .anyMatch(each ->
                            each.to().equals(Crowd.responderPhone(n))
                                    && each.text().contains(found.code()));
    }

    private List<Found> cases(Tx tx, String number) {
        long subject = store.vault().subjectOf(tx, Msisdn.parse(number).orElseThrow()).id();
        Cases cases = new Cases(store.vault(), store.clock(), store.ids(), new Random(1));
        return tx
                .list(
                        "select id, code, form, place, partial from casefile where subject = ?",
                        Found::of,
                        subject)
                .stream()
                .map(found -> found.with(cases.answers(tx, found.id()), alerts(tx, found.id())))
                .toList();
    }

    private static List<String> alerts(Tx tx, long caseId) {
        return tx.list(
                "select state, step, next_at from alert where case_id = ?",
                row ->
                        row.text("state")
                                + " "
                                + row.number("step")
                                + (row.numberIfAny("next_at").isPresent() ? " due" : " never"),
                caseId);
    }

    private static List<String> numbers(List<SteadyCaller> callers) {
        return callers.stream().map(SteadyCaller::number).toList();
    }

    private static String integrity(Tx tx) {
        return tx.one("pragma integrity_check", row -> row.text("integrity_check")).orElseThrow();
    }

    private static long count(Tx tx, String what) {
        return tx.one("select count(*) as n from " + what, row -> row.number("n")).orElseThrow();
    }

    /** A case of a caller. */
    private record Found(
            long id,
            String code,
            String form,
            String place,
            boolean partial,
            Map<String, String> answers,
            List<String> alerts) {

        static Found of(Row row) {
            return new Found(
                    row.number("id"),
                    row.text("code"),
                    row.text("form"),
                    row.text("place"),
                    row.flag("partial"),
                    Map.of(),
                    List.of());
        }

        Found with(Map<String, String> said, List<String> rung) {
            return new Found(id, code, form, place, partial, said, rung);
        }
    }
}
