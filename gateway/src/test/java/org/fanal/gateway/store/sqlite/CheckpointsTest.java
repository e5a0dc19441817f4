package org.fanal.gateway.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fanal.gateway.store.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @Test
    void whatIsCommittedIsMovedIntoTheFileBesideAWriterInATransaction(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("store.db");
        try (SqliteSession writer = SqliteSession.writer(file, Fault.NONE);
                SqliteSession beside = SqliteSession.writer(file, Fault.NONE)) {
            writer.run("create table thing (id integer primary key, name text)");
            writer.run("insert into thing values (1, zeroblob(20000))");
            assertThat(Files.size(file)).isLessThan(20_000);
            writer.run("begin immediate");
            writer.run("insert into thing values (2, zeroblob(20000))");
            Checkpoints.move(beside);
            assertThat(Files.size(file)).isGreaterThan(20_000).isLessThan(40_000);
            writer.run("commit");
        }
    }

    @Test
    void itEndsWhenClosedAlsoWhereItIsNeverNeeded(@TempDir Path folder) throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder.resolve("store.db"));
        checkpoints.close();
        checkpoints.run();
        assertThat(folder).isEmptyDirectory();
    }
}
