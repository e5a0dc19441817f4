package org.fanal.gateway.store.jdbc;

import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fanal.gateway.store.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who wait what became of their works, and wakes whom the works name. */
public final class Completions {
    private static final Logger log = LoggerFactory.getLogger(Completions.class);
    private final Consumer<Topic> wakes;

    public Completions(Consumer<Topic> wakes) {
        this.wakes = wakes;
    }

    /**
     * Called once the works are committed, or have failed for good: one hop for each context. A
     * loop is woken before anybody hears that the work it waited for is done.
     */
    public void deliver(List<Job<?>> jobs) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (Job<?> job : jobs) {
            topics.addAll(job.topics());
            job.tasks().forEach(task -> Thread.ofVirtual().start(() -> guarded(task)));
        }
        topics.forEach(topic -> guarded(() -> wakes.accept(topic)));
        if (jobs.size() == 1) {
            hop(root(jobs.getFirst().context()), jobs);
        } else {
            IdentityHashMap<@Nullable Context, List<Job<?>>> byContext = new IdentityHashMap<>();
            for (Job<?> job : jobs)
                byContext.computeIfAbsent(root(job.context()), _ -> new ArrayList<>()).add(job);
            byContext.forEach(Completions::hop);
        }
    }

    /**
     * Each request has a context of its own over that of its event loop: a hop to the latter serves
     * them all, and wakes the loop once.
     */
    private static @Nullable Context root(@Nullable Context context) {
        return context instanceof ContextInternal own && own.isEventLoopContext()
                ? own.unwrap()
                : context;
    }

    private static void complete(Job<?> job) {
        Context context = job.context();
        if (context instanceof ContextInternal own && own.isEventLoopContext())
            own.dispatch(job::complete);
        else job.complete();
    }

    private static void hop(@Nullable Context context, List<Job<?>> jobs) {
        Runnable all = () -> jobs.forEach(job -> guarded(() -> complete(job)));
        if (context == null) {
            // never on the thread that writes: what follows may wait for the store
            Thread _ = Thread.ofVirtual().start(all);
        } else {
            context.runOnContext(_ -> all.run());
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException why) {
            log.error("after a commit: {}", why.getClass().getName());
        }
    }
}
