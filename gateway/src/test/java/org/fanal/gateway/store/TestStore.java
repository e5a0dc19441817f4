package org.fanal.gateway.store;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fanal.gateway.cluster.LocalWakeups;
import org.fanal.gateway.schedule.SettableScheduler;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.fanal.gateway.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * A real store for one test, opened when it is first asked for, on a clock that the test sets. It
 * waits for futures, so call it from the test's own thread.
 */
public final class TestStore implements AutoCloseable {
    /** Where the clock stands at first: a Tuesday. */
    public static final Instant START = Instant.parse("2026-11-03T10:00:00Z");

    private static final int MOST_TRIES = 1000;
    private final Engine engine;
    private final Path folder;
    private final SettableScheduler clock = new SettableScheduler(START);
    private final IdSource ids = new IdSource(clock, new Random(7));
    private final LocalWakeups wakeups = new LocalWakeups();
    private final Journal journal = new Journal(clock, ids);
    private List<MigrationSet> sets = List.of();
    private QueueLimits limits = QueueLimits.DEFAULT;
    private Fault fault = Fault.NONE;
    private @Nullable StoreUrl url;
    private @Nullable Database database;
    private @Nullable Vault vault;

    public TestStore(Engine engine) {
        this.engine = engine;
        try {
            this.folder = Files.createTempDirectory("fanal-store");
        } catch (IOException why) {
            throw new IllegalStateException(why);
        }
    }

    /** With the tables of other modules, before the store is first asked for. */
    @CanIgnoreReturnValue
    public TestStore with(MigrationSet... more) {
        sets = List.of(more);
        return this;
    }

    /** With other limits, before the store is first asked for. */
    @CanIgnoreReturnValue
    public TestStore with(QueueLimits other) {
        limits = other;
        return this;
    }

    /** With statements that fail, before the store is first asked for. */
    @CanIgnoreReturnValue
    public TestStore with(Fault other) {
        fault = other;
        return this;
    }

    /** The store, opened. */
    public Database database() {
        Database open = database;
        if (open == null) {
            open = stores().open();
            database = open;
        }
        return open;
    }

    /** What opens it, copies it, and makes it out of a copy. */
    public Stores stores() {
        return new Stores(
                new StoreSettings(url(), dataFolder(), limits),
                sets,
                new StorePorts(clock, wakeups::publish, fault));
    }

    /** Another store on the same engine, empty, with the same modules; close it too. */
    public TestStore another() {
        return new TestStore(engine).with(sets.toArray(MigrationSet[]::new));
    }

    /** Its vault, opened. */
    public Vault vault() {
        Vault open = vault;
        if (open == null) {
            open = await(Vault.open(database(), keyFile(), clock, ids));
            vault = open;
        }
        return open;
    }

    /** Its journal; register consumers before the first event. */
    public Journal journal() {
        return journal;
    }

    public SettableScheduler clock() {
        return clock;
    }

    public IdSource ids() {
        return ids;
    }

    public LocalWakeups wakeups() {
        return wakeups;
    }

    public Engine engine() {
        return engine;
    }

    /** Where the url points. */
    public StoreUrl url() {
        StoreUrl known = url;
        if (known == null) {
            known =
                    engine == Engine.SQLITE
                            ? new StoreUrl.Sqlite("fanal.db")
                            : PostgresqlServerOfTests.newDatabase();
            url = known;
        }
        return known;
    }

    public Path dataFolder() {
        return folder.resolve("data");
    }

    public Path keyFile() {
        return folder.resolve("keys.json");
    }

    /** Runs a work that writes and waits for it. */
    @CanIgnoreReturnValue
    public <T> T write(Work<T> work) {
        return await(database().write(work));
    }

    /** Runs a work that reads and waits for it. */
    public <T> T read(Work<T> work) {
        return await(database().read(work));
    }

    /** Waits half a minute at most, so that what never ends fails its test alone. */
    @CanIgnoreReturnValue
    public static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("nothing within 30 s", late);
        }
    }

    /** Closes the store; the next who asks opens it again from what is on disk. */
    public void reopen() {
        Database open = database;
        database = null;
        vault = null;
        if (open != null) {
            await(open.close());
        }
    }

    @Override
    public void close() throws IOException {
        reopen();
        if (url instanceof StoreUrl.Postgresql server) PostgresqlServerOfTests.drop(server);
        // what was erased is noted behind the test's back, and may be written meanwhile
        for (int tries = 1; !emptied(); tries++)
            if (tries == MOST_TRIES) throw new IOException("files are still written to " + folder);
    }

    private boolean emptied() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean _ = Files.deleteIfExists(each);
            }
            return true;
        } catch (DirectoryNotEmptyException | UncheckedIOException written) {
            return false;
        }
    }

    @Override
    public String toString() {
        return engine.name();
    }
}
