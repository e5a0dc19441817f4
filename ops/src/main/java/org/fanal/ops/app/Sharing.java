package org.fanal.ops.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fanal.gateway.cluster.LocalWakeups;
import org.fanal.gateway.cluster.RedisWakeups;
import org.fanal.gateway.cluster.Wakeups;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.ops.health.Probe;
import org.fanal.ops.health.RedisProbe;

/**
 * What this node shares with others: through Redis where several nodes keep one PostgreSQL store,
 * else nothing.
 */
final class Sharing {
    private final Wakeups wakeups;
    private final Optional<RedisWakeups> redis;
    private final AtomicReference<Runnable> heardAgain;

    private Sharing(
            Wakeups wakeups, Optional<RedisWakeups> redis, AtomicReference<Runnable> heardAgain) {
        this.wakeups = wakeups;
        this.redis = redis;
        this.heardAgain = heardAgain;
    }

    /** Begins to connect where there is a Redis; does not wait for it. */
    static Sharing of(Settings.Keeping keeping, Machine machine) {
        AtomicReference<Runnable> heardAgain = new AtomicReference<>(() -> {});
        boolean shared = keeping.store() instanceof StoreUrl.Postgresql;
        if (keeping.redis().isEmpty() || !shared)
            return new Sharing(new LocalWakeups(), Optional.empty(), heardAgain);
        String node = Long.toHexString(machine.random().nextLong());
        RedisWakeups redis =
                new RedisWakeups(
                        keeping.redis().get().reveal(), node, () -> heardAgain.get().run());
        redis.start();
        return new Sharing(redis, Optional.of(redis), heardAgain);
    }

    Wakeups wakeups() {
        return wakeups;
    }

    /** Wake-ups were lost while Redis was away: these loops then look at everything. */
    void wake(Loops loops) {
        heardAgain.set(loops::wakeAll);
    }

    /** Says on the health page when Redis is away. */
    List<Probe> probes() {
        return redis.<List<Probe>>map(own -> List.of(new RedisProbe(own))).orElse(List.of());
    }

    void close() {
        redis.ifPresent(RedisWakeups::close);
    }
}
