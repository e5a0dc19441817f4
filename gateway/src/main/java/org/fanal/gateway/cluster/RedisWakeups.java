package org.fanal.gateway.cluster;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.store.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wake-ups through Redis, and inside this process whether Redis answers or not. While it is away
 * nothing fails: other nodes look when something falls due, and {@link #connected()} says so.
 * Thread-safe.
 */
public final class RedisWakeups implements Wakeups, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RedisWakeups.class);
    private static final String CHANNEL = "fanal:wake";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private final Executor nextTry = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private final LocalWakeups local = new LocalWakeups();
    private final RedisClient client;
    private final RedisURI uri;
    private final String node;
    private final Runnable returned;
    private volatile @Nullable RedisLink link;
    private volatile boolean closed;
    private volatile boolean away;

    /**
     * @param url as {@code redis.url} in {@code fanal.yaml}; it may hold a password and never
     *     prints
     * @param node this node, and this start of it: no two alike, without a colon
     * @param returned run when Redis is heard for the first time or again: look at everything,
     *     since wake-ups were lost; must not block
     */
    public RedisWakeups(String url, String node, Runnable returned) {
        this.node = node;
        this.returned = returned;
        this.uri = RedisURI.create(url);
        uri.setTimeout(TIMEOUT);
        this.client = RedisClient.create();
        client.setOptions(options());
    }

    /** Begins to connect, and goes on trying once a second; call once. */
    public void start() {
        var _ =
                client.connectPubSubAsync(StringCodec.UTF8, uri)
                        .thenCompose(listening ->
                                client.connectAsync(StringCodec.UTF8, uri)
                                        .thenCompose(talking -> open(listening, talking))
                                        .whenComplete((_, why) -> closeIf(why, listening)))
                        .whenComplete((_, why) -> {
                            if (why != null) lost();
                        });
    }

    @Override
    public void publish(Topic topic) {
        local.publish(topic);
        RedisLink open = link;
        if (open != null) open.publish(CHANNEL, node + ":" + topic);
    }

    @Override
    public void subscribe(Topic topic, Runnable task) {
        local.subscribe(topic, task);
    }

    /** Whether Redis is heard now; for the health page. */
    public boolean connected() {
        return link != null;
    }

    /** Lets go of Redis; blocks for a moment. */
    @Override
    public void close() {
        closed = true;
        client.shutdown(0, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> open(
            StatefulRedisPubSubConnection<String, String> listening,
            StatefulRedisConnection<String, String> talking) {
        RedisLink fresh = new RedisLink(listening, talking, this::lost);
        listening.addListener(
                new RedisPubSubAdapter<String, String>() {
                    @Override
                    public void message(String channel, String message) {
                        heard(message);
                    }
                });
        return listening
                .async()
                .subscribe(CHANNEL)
                .toCompletableFuture()
                .thenRun(() -> {
                    link = fresh;
                    fresh.watch();
                    if (away) log.info("Redis is heard again");
                    away = false;
                    returned.run();
                });
    }

    private void heard(String message) {
        int colon = message.indexOf(':');
        // what this node says itself it has heard already; a newer node may know more topics
        if (colon < 0 || message.substring(0, colon).equals(node)) return;
        Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(message.substring(colon + 1)))
                .forEach(local::publish);
    }

    private void lost() {
        link = null;
        if (closed) return;
        if (!away) log.warn("Redis is away: nodes look for themselves until it is heard again");
        away = true;
        nextTry.execute(() -> {
            if (!closed) start();
        });
    }

    private static void closeIf(
            @Nullable Throwable why, StatefulRedisPubSubConnection<String, String> listening) {
        if (why != null) {
            var _ = listening.closeAsync();
        }
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                // what cannot be sent now is worth nothing later
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .autoReconnect(false)
                .socketOptions(
                        SocketOptions.builder()
                                .connectTimeout(TIMEOUT)
                                .keepAlive(
                                        KeepAliveOptions.builder()
                                                .enable()
                                                .idle(Duration.ofSeconds(10))
                                                .interval(Duration.ofSeconds(5))
                                                .count(3)
                                                .build())
                                .build())
                .build();
    }
}
