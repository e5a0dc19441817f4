package org.fanal.gateway.schedule;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due: looks when it is started, when it is woken, and when the last look said to look
 * next. One look at a time; a wake during one causes another. A look that fails is tried again
 * after 1 s, doubled each time up to 30 s, or at the next wake. Thread-safe.
 */
public final class DueLoop {
    private static final Logger log = LoggerFactory.getLogger(DueLoop.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;
    private static final int TOO_OFTEN = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final String name;
    private final Scheduler scheduler;
    private final Supplier<Future<Optional<Instant>>> pass;
    private final Promise<Void> stopped = Promise.promise();
    private Runnable cancelAlarm = () -> {};
    private @Nullable Runnable onIdle;
    private State state = State.NEW;
    private boolean again;
    private int failures;
    private Instant since = Instant.EPOCH;

    /**
     * @param pass does what is due and gives when to look next, if that is known; must not block
     */
    public DueLoop(String name, Scheduler scheduler, Supplier<Future<Optional<Instant>>> pass) {
        this.name = name;
        this.scheduler = scheduler;
        this.pass = pass;
    }

    /** Looks for the first time; wakes before this are nothing. */
    public void start() {
        synchronized (this) {
            if (state != State.NEW) throw new IllegalStateException(name + " was started before");
            state = State.IDLE;
        }
        wake();
    }

    /** Looks soon; never on the calling thread. */
    public void wake() {
        synchronized (this) {
            if (state == State.PASSING) again = true;
            if (state != State.IDLE) return;
            state = State.PASSING;
            cancelAlarm.run();
        }
        look();
    }

    /** No look begins after this; completes when the one in hand has ended. */
    public Future<Void> stop() {
        synchronized (this) {
            cancelAlarm.run();
            if (state == State.PASSING) {
                state = State.STOPPING;
            } else if (state != State.STOPPING) {
                state = State.STOPPED;
                boolean _ = stopped.tryComplete();
            }
        }
        return stopped.future();
    }

    /** Whether it looks now, or is about to. */
    synchronized boolean busy() {
        return state == State.PASSING || state == State.STOPPING;
    }

    String name() {
        return name;
    }

    /** Whether it keeps failing, or has been at one look for longer than any should take. */
    synchronized boolean stuck() {
        boolean late = scheduler.instant().isAfter(since.plus(PATIENCE));
        return failures >= TOO_OFTEN || (busy() && late);
    }

    synchronized void onIdle(Runnable task) {
        onIdle = task;
    }

    private void look() {
        synchronized (this) {
            since = scheduler.instant();
        }
        Runnable _ =
                scheduler.at(
                        scheduler.instant(),
                        () -> {
                            Future<Optional<Instant>> _ =
                                    guarded().onComplete(this::looked, this::failed);
                        });
    }

    private Future<Optional<Instant>> guarded() {
        try {
            return pass.get();
        } catch (RuntimeException why) {
            return Future.failedFuture(why);
        }
    }

    private void looked(Optional<Instant> next) {
        boolean more;
        synchronized (this) {
            failures = 0;
            more = state == State.PASSING && (again || isDue(next));
            again = false;
            if (!more) rest(next);
        }
        if (more) look();
        else idle();
    }

    private void failed(Throwable why) {
        synchronized (this) {
            Duration wait = Duration.ofSeconds(1L << Math.min(failures++, DOUBLINGS));
            if (wait.compareTo(LONGEST) > 0) wait = LONGEST;
            log.error(
                    "{} failed, next try in {} s: {}",
                    name,
                    wait.toSeconds(),
                    why.getClass().getName());
            again = false;
            rest(Optional.of(scheduler.instant().plus(wait)));
        }
        idle();
    }

    private void rest(Optional<Instant> when) {
        if (state == State.STOPPING) {
            state = State.STOPPED;
            boolean _ = stopped.tryComplete();
        } else {
            state = State.IDLE;
            cancelAlarm = when.map(at -> scheduler.at(at, this::wake)).orElse(() -> {});
        }
    }

    private boolean isDue(Optional<Instant> when) {
        return when.filter(at -> !at.isAfter(scheduler.instant())).isPresent();
    }

    private void idle() {
        Runnable told;
        synchronized (this) {
            told = onIdle;
        }
        if (told != null) told.run();
    }

    private enum State {
        NEW,
        IDLE,
        PASSING,
        STOPPING,
        STOPPED
    }
}
