package org.fanal.ops.health;

import io.vertx.core.Future;
import org.fanal.gateway.cluster.RedisWakeups;

/** Whether this node hears the others; without them it goes on, and looks by itself. */
public final class RedisProbe implements Probe {
    private static final String PART = "redis";
    private final RedisWakeups redis;

    public RedisProbe(RedisWakeups redis) {
        this.redis = redis;
    }

    @Override
    public Future<Finding> look() {
        return Future.succeededFuture(
                redis.connected()
                        ? Finding.ok(PART)
                        : Finding.degraded(
                                PART,
                                "Redis is away: nodes go on and look in the store by themselves;"
                                        + " start it again"));
    }
}
