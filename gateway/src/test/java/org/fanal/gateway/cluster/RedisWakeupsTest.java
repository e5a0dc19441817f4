package org.fanal.gateway.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.store.Topic;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RedisWakeupsTest {

    @Test
    void aWakeUpReachesOtherNodesAndItsOwnOnce() throws IOException, InterruptedException {
        int port = freePort();
        RedisServer redis = redis(port);
        try (Node one = new Node(port, "one");
                Node two = new Node(port, "two")) {
            one.isBack();
            two.isBack();
            one.wakeups.publish(Topic.OUTBOX);
            assertThat(one.woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(two.woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            // the answer of two comes after anything that could have come back to one
            two.wakeups.publish(Topic.OUTBOX);
            assertThat(one.woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(one.woken.availablePermits()).isZero();
        } finally {
            redis.stop();
        }
    }

    @Test
    void withoutRedisItsOwnNodeIsWokenAndNothingFails() throws IOException {
        try (Node alone = new Node(freePort(), "alone")) {
            alone.wakeups.publish(Topic.OUTBOX);
            assertThat(alone.woken.tryAcquire()).isTrue();
            assertThat(alone.wakeups.connected()).isFalse();
        }
    }

    @Test
    void redisKilledAndBackIsHeardAgain() throws IOException, InterruptedException {
        int port = freePort();
        RedisServer redis = redis(port);
        try (Node one = new Node(port, "one");
                Node two = new Node(port, "two")) {
            one.isBack();
            two.isBack();
            redis.stop();
            one.wakeups.publish(Topic.OUTBOX);
            assertThat(one.woken.tryAcquire()).isTrue();
            redis = redis(port);
            one.isBack();
            two.isBack();
            assertThat(one.wakeups.connected()).isTrue();
            one.wakeups.publish(Topic.OUTBOX);
            assertThat(two.woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            redis.stop();
        }
    }

    private static RedisServer redis(int port) throws IOException {
        RedisServer redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
        redis.start();
        return redis;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A node that waits for the outbox. */
    private static final class Node implements AutoCloseable {
        final Semaphore woken = new Semaphore(0);
        final Semaphore back = new Semaphore(0);
        final RedisWakeups wakeups;

        Node(int port, String name) {
            wakeups = new RedisWakeups("redis://127.0.0.1:" + port, name, back::release);
            wakeups.subscribe(Topic.OUTBOX, woken::release);
            wakeups.start();
        }

        void isBack() throws InterruptedException {
            assertThat(back.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            wakeups.close();
        }
    }
}
