package org.fanal.gateway.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a fake carrier delivered, by phone. Thread-safe. */
public final class SentBox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, BlockingQueue<Sent>> waiting = new ConcurrentHashMap<>();
    private final List<Sent> all = new CopyOnWriteArrayList<>();

    /** The next message to this number; waits for it up to 10 s. */
    public Sent sentTo(String number) {
        return sentTo(number, PATIENCE);
    }

    /** The next message to this number; waits for it that long. */
    public Sent sentTo(String number, Duration patience) {
        try {
            Sent sent = queue(number).poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (sent != null) return sent;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no message to " + number + "; all: " + all);
    }

    /** Messages that no test has taken with {@link #sentTo}. */
    public List<Sent> untaken() {
        List<Sent> untaken = new ArrayList<>();
        waiting.values().forEach(untaken::addAll);
        return untaken;
    }

    /** Every message, in order. */
    public List<Sent> all() {
        return List.copyOf(all);
    }

    /** A message arrives. */
    public void add(Sent sent) {
        all.add(sent);
        var _ = queue(sent.to()).add(sent);
    }

    private BlockingQueue<Sent> queue(String number) {
        return waiting.computeIfAbsent(number, _ -> new LinkedBlockingQueue<>());
    }
}
