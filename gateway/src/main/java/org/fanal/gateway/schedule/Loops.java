package org.fanal.gateway.schedule;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** The loops of a program: started in the order added, stopped in the other. Thread-safe. */
public final class Loops {
    private final List<DueLoop> loops = new ArrayList<>();
    private final List<Promise<Void>> waiting = new ArrayList<>();

    /** Adds a loop and gives it back. */
    public synchronized DueLoop add(DueLoop loop) {
        boolean _ = loops.add(loop);
        loop.onIdle(this::idle);
        return loop;
    }

    /** Starts all. */
    public void start() {
        all().forEach(DueLoop::start);
    }

    /** Wakes all: what was published while this node could not hear is found by looking. */
    public void wakeAll() {
        all().forEach(DueLoop::wake);
    }

    /** Stops all; completes when what is in hand has ended. */
    public Future<Void> stop() {
        return Future.join(all().reversed().stream().map(DueLoop::stop).toList()).mapEmpty();
    }

    /** Completes when no loop looks or is about to: all that was due is done. */
    public Future<Void> settle() {
        Promise<Void> settled = Promise.promise();
        synchronized (this) {
            boolean _ = waiting.add(settled);
        }
        idle();
        return settled.future();
    }

    /** The names of loops that keep failing, or have been at one look for a minute. */
    public List<String> stuck() {
        return all().stream().filter(DueLoop::stuck).map(DueLoop::name).toList();
    }

    private void idle() {
        List<Promise<Void>> done;
        synchronized (this) {
            if (loops.stream().anyMatch(DueLoop::busy)) return;
            done = List.copyOf(waiting);
            waiting.clear();
        }
        done.forEach(Promise::complete);
    }

    private synchronized List<DueLoop> all() {
        return List.copyOf(loops);
    }
}
