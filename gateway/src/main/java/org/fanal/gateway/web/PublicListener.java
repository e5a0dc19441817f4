package org.fanal.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Receiver;

/**
 * The public listener: {@code POST /hooks/{channel}/{kind}}, {@code GET /audio/{sha256}.mp3},
 * {@code GET /healthz}, and nothing else. Thread-safe.
 */
public final class PublicListener {
    private final WebSettings settings;
    private final Channels channels;
    private final Receiver receiver;
    private final Audio audio;
    private final Allowances allowances;
    private final Tally tally;
    private final AtomicInteger port = new AtomicInteger();

    /** {@code clock} fills the limits up again; {@code meters} count the answers. */
    public PublicListener(
            WebSettings settings,
            Channels channels,
            Receiver receiver,
            AudioFiles audio,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.channels = channels;
        this.receiver = receiver;
        this.audio = new Audio(audio);
        this.allowances = Allowances.of(settings.limits(), clock);
        this.tally = new Tally(meters);
    }

    /** Binds the port and serves; the future fails where the address cannot be bound. */
    public Future<Open> start(Vertx vertx) {
        return vertx.deployVerticle(
                        () -> new Door(this),
                        new DeploymentOptions().setInstances(settings.instances()))
                .map(id -> new Open(vertx, id, port.get()));
    }

    /** A listener that serves. */
    public static final class Open {
        private final Vertx vertx;
        private final String deployment;
        private final int port;

        private Open(Vertx vertx, String deployment, int port) {
            this.vertx = vertx;
            this.deployment = deployment;
            this.port = port;
        }

        /** The port that is bound. */
        public int port() {
            return port;
        }

        /** Takes no more requests; completes when those in hand are answered, within 10 s. */
        public Future<Void> stop() {
            return vertx.undeploy(deployment);
        }
    }

    WebSettings settings() {
        return settings;
    }

    Audio audio() {
        return audio;
    }

    Hooks hooks(Deadlines bodies, Deadlines turns) {
        return new Hooks(
                channels,
                allowances,
                new Clients(settings.trustedProxies()),
                new Dispatch(receiver, turns, tally),
                bodies);
    }

    void bound(int number) {
        port.set(number);
    }
}
