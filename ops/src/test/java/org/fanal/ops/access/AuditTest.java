package org.fanal.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.Engine;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("R20: the audit is append-only and hash-chained")
final class AuditTest {

    @BothEngines
    void anUntouchedAuditIsWhole(TestStore store) {
        Audit audit = filled(store, 1200);
        assertThat(broken(store, audit)).isEmpty();
        List<Audit.Entry> about = store.read(tx -> audit.about(tx, "case:7"));
        assertThat(about)
                .singleElement()
                .extracting(Audit.Entry::number, Audit.Entry::who, Audit.Entry::what)
                .containsExactly(7L, "awa", "case.viewed");
    }

    @BothEngines
    void aChangedRowIsFound(TestStore store) {
        Audit audit = filled(store, 10);
        tamper(store, "update audit set who = 'someone' where number = 4");
        assertThat(broken(store, audit)).isEqualTo(Optional.of(4L));
    }

    @BothEngines
    void aRowMovedInTimeIsFound(TestStore store) {
        Audit audit = filled(store, 10);
        tamper(store, "update audit set at = at + 1 where number = 9");
        assertThat(broken(store, audit)).isEqualTo(Optional.of(9L));
    }

    @BothEngines
    void aRowTakenOutIsFound(TestStore store) {
        Audit audit = filled(store, 10);
        tamper(store, "delete from audit where number = 4");
        assertThat(broken(store, audit)).isEqualTo(Optional.of(4L));
    }

    @BothEngines
    void newestRowsCutOffAreFound(TestStore store) {
        Audit audit = filled(store, 10);
        tamper(store, "delete from audit where number > 8");
        assertThat(broken(store, audit)).isEqualTo(Optional.of(9L));
    }

    @BothEngines
    void theStoreItselfRefusesToChangeARow(TestStore store) {
        var _ = filled(store, 2);
        assertThatThrownBy(() -> store.write(tx -> tx.update("update audit set who = 'x'")))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.write(tx -> tx.update("delete from audit")))
                .isInstanceOf(StoreException.class);
    }

    private static Audit filled(TestStore store, int rows) {
        var _ = store.with(AccessTables.TABLES);
        Audit audit = new Audit(store.clock());
        store.write(tx -> {
            for (int i = 1; i <= rows; i++) {
                audit.note(tx, "awa", "case.viewed", "case:" + i);
                store.clock().advance(Duration.ofMillis(3));
            }
            return true;
        });
        return audit;
    }

    private static Optional<Long> broken(TestStore store, Audit audit) {
        return store.read(audit::firstBroken);
    }

    /** As somebody with the right to change the tables would. */
    private static void tamper(TestStore store, String sql) {
        store.write(tx -> {
            tx.update(tx.sql("drop trigger audit_stays", "drop trigger audit_stays on audit"));
            if (tx.engine() == Engine.SQLITE) tx.update("drop trigger audit_is_kept");
            tx.update(sql);
            return true;
        });
    }
}
