package org.fanal.gateway.cluster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fanal.gateway.store.Topic;

/** Wake-ups inside one process, on the thread that publishes. Thread-safe. */
public final class LocalWakeups implements Wakeups {
    private final Map<Topic, List<Runnable>> tasks = new EnumMap<>(Topic.class);

    public LocalWakeups() {
        for (Topic topic : Topic.values()) tasks.put(topic, new CopyOnWriteArrayList<>());
    }

    @Override
    public void publish(Topic topic) {
        tasks.getOrDefault(topic, List.of()).forEach(Runnable::run);
    }

    @Override
    public void subscribe(Topic topic, Runnable task) {
        boolean _ = tasks.getOrDefault(topic, List.of()).add(task);
    }
}
