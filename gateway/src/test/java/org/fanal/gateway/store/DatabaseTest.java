package org.fanal.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;

class DatabaseTest {
    @BothEngines
    void whatWasWrittenIsReadAndSurvivesReopening(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        assertThat(store.read(Things::names)).containsExactly("one");
        store.reopen();
        assertThat(store.read(Things::names)).containsExactly("one");
    }

    @BothEngines
    void aWorkThatThrowsIsUndoneAlone(TestStore store) {
        Database database = store.with(Things.SET).database();
        var first = database.write(tx -> Things.insert(tx, 1, "one"));
        var second =
                database.write(tx -> {
                    Things.insert(tx, 2, "two");
                    throw new IllegalStateException("on purpose");
                });
        var third = database.write(tx -> Things.insert(tx, 3, "three"));
        assertThat(first.await()).isTrue();
        assertThatThrownBy(second::await).hasMessage("on purpose");
        assertThat(third.await()).isTrue();
        assertThat(store.read(Things::names)).containsExactly("one", "three");
    }

    @BothEngines
    void eachTypeComesBackAsItWasBound(TestStore store) {
        byte[] bytes = {0, 1, -1};
        store.with(Things.SET)
                .write(tx ->
                        tx.update(
                                        "insert into thing (id, name, bytes, at,"
                                                + " flag, lane)"
                                                + " values (?, ?, ?, ?, ?, ?)",
                                        5L,
                                        null,
                                        bytes,
                                        TestStore.START,
                                        true,
                                        Lane.BULK)
                                == 1);
        Optional<Boolean> same =
                store.read(tx ->
                        tx.one(
                                "select * from thing",
                                row -> {
                                    assertThat(row.number("id")).isEqualTo(5);
                                    assertThat(row.textIfAny("name")).isEmpty();
                                    assertThat(row.bytes("bytes")).isEqualTo(bytes);
                                    assertThat(row.instant("at")).isEqualTo(TestStore.START);
                                    assertThat(row.flag("flag")).isTrue();
                                    assertThat(row.value("lane", Lane.class)).isEqualTo(Lane.BULK);
                                    return true;
                                }));
        assertThat(same).contains(true);
    }

    @BothEngines
    void aFailureNamesTheStatementAndNoValue(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "+221770000001"));
        assertThatThrownBy(() -> store.write(tx -> Things.insert(tx, 2, "+221770000001")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("insert into thing")
                .hasNoCause()
                .message()
                .doesNotContain("221770000001");
    }

    @BothEngines
    void aStatementThatFailedOnceGoesWellTheNextTime(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        assertThatThrownBy(() -> store.write(tx -> Things.insert(tx, 2, "one")))
                .isInstanceOf(StoreException.class);
        store.write(tx -> Things.insert(tx, 2, "two"));
        assertThat(store.read(Things::names)).containsExactly("one", "two");
    }

    @BothEngines
    void aReadCannotWrite(TestStore store) {
        assertThatThrownBy(() -> store.with(Things.SET).read(tx -> Things.insert(tx, 1, "one")))
                .isInstanceOf(StoreException.class);
        assertThat(store.read(Things::names)).isEmpty();
    }

    @BothEngines
    void aFailureThatAWorkHidesStillFailsIt(TestStore store) {
        store.with(Things.SET).write(tx -> Things.insert(tx, 1, "one"));
        Work<Boolean> hiding =
                tx -> {
                    Things.insert(tx, 2, "two");
                    try {
                        return Things.insert(tx, 1, "again");
                    } catch (StoreException hidden) {
                        return true;
                    }
                };
        assertThatThrownBy(() -> store.write(hiding)).isInstanceOf(StoreException.class);
        assertThat(store.read(Things::names)).containsExactly("one");
    }

    @BothEngines
    void aWorkThatGivesAnotherIsRefusedAndDoesNotWaitForItself(TestStore store) {
        Database database = store.with(Things.SET).database();
        assertThatThrownBy(() -> store.write(tx -> database.write(inner -> 1).await()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wait for itself");
    }

    @BothEngines
    void noEventYetIsNoInstant(TestStore store) {
        Optional<Instant> newest =
                org.fanal.gateway.store.journal.Journal.newestInstant(store.database()).await();
        assertThat(newest).isEmpty();
    }
}
