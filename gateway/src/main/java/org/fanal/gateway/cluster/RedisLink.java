package org.fanal.gateway.cluster;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.atomic.AtomicBoolean;

/** The two connections to Redis, to listen and to talk: when one is lost, so is the other. */
final class RedisLink implements RedisConnectionStateListener {
    private final StatefulRedisPubSubConnection<String, String> listening;
    private final StatefulRedisConnection<String, String> talking;
    private final Runnable lost;
    private final AtomicBoolean over = new AtomicBoolean();

    RedisLink(
            StatefulRedisPubSubConnection<String, String> listening,
            StatefulRedisConnection<String, String> talking,
            Runnable lost) {
        this.listening = listening;
        this.talking = talking;
        this.lost = lost;
    }

    /** Tells once when either is lost, also where it was before this call. */
    void watch() {
        listening.addListener(this);
        talking.addListener(this);
        if (!listening.isOpen() || !talking.isOpen()) end();
    }

    void publish(String channel, String message) {
        try {
            // nobody waits for the answer: a wake-up may be lost
            var _ = talking.async().publish(channel, message);
        } catch (RedisException away) {
            end();
        }
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
        end();
    }

    private void end() {
        if (over.getAndSet(true)) return;
        close(listening);
        close(talking);
        lost.run();
    }

    private static void close(StatefulRedisConnection<String, String> connection) {
        if (connection.isOpen()) {
            var _ = connection.closeAsync();
        }
    }
}
