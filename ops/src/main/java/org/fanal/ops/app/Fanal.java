package org.fanal.ops.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Receiver;
import org.fanal.gateway.cluster.LocalWakeups;
import org.fanal.gateway.cluster.Wakeups;
import org.fanal.gateway.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program: opened in order, closed in the other. */
public final class Fanal {
    private static final Logger log = LoggerFactory.getLogger(Fanal.class);
    private final Storage storage;
    private final Channels channels;
    private final Hotline hotline;
    private final Doors doors;

    private Fanal(Storage storage, Channels channels, Hotline hotline, Doors doors) {
        this.storage = storage;
        this.channels = channels;
        this.hotline = hotline;
        this.doors = doors;
    }

    /**
     * As {@link #start(Deployment, Path, Machine, BiConsumer)}, with nothing more on the console.
     */
    public static Future<Fanal> start(Deployment deployment, Path data, Machine machine) {
        return start(deployment, data, machine, (fanal, router) -> {});
    }

    /**
     * Starts it; the future fails with what the technician has to mend.
     *
     * @param data folder of the data
     * @param more adds routes to the console, before it serves
     */
    public static Future<Fanal> start(
            Deployment deployment, Path data, Machine machine, BiConsumer<Fanal, Router> more) {
        Wakeups wakeups = new LocalWakeups();
        AtomicReference<String> publicUrl = new AtomicReference<>("");
        Channels channels =
                new Channels(
                        deployment.channels().stream()
                                .map(plan -> plan.open(machine.vertx(), publicUrl::get))
                                .toList());
        return Storage.open(deployment, data, machine, wakeups)
                .compose(storage ->
                        Hotline.of(deployment, storage, channels, machine)
                                .compose(hotline ->
                                        serve(
                                                deployment,
                                                machine,
                                                more,
                                                publicUrl,
                                                new Fanal(
                                                        storage,
                                                        channels,
                                                        hotline,
                                                        doors(storage, hotline, machine))))
                                .recover(why -> closed(storage, why)));
    }

    private static Doors doors(Storage storage, Hotline hotline, Machine machine) {
        return new Doors(
                storage, hotline, machine, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    private static Future<Fanal> serve(
            Deployment deployment,
            Machine machine,
            BiConsumer<Fanal, Router> more,
            AtomicReference<String> publicUrl,
            Fanal fanal) {
        return fanal.hotline
                .response()
                .sow(deployment, fanal.storage, machine)
                .compose(sown ->
                        fanal.doors.open(
                                deployment, fanal.channels, router -> more.accept(fanal, router)))
                .map(open -> {
                    publicUrl.set(fanal.publicUrl());
                    fanal.hotline.loops().start();
                    fanal.doors.ready();
                    return fanal;
                });
    }

    private static Future<Fanal> closed(Storage storage, Throwable why) {
        return storage.database().close().transform(done -> Future.failedFuture(why));
    }

    /** Where carriers reach us, without a slash at the end. */
    public String publicUrl() {
        return doors.publicUrl();
    }

    /** Where those who work here reach us, without a slash at the end. */
    public String consoleUrl() {
        return doors.consoleUrl();
    }

    /** Takes what carriers say; the demonstration's phones speak to it directly. */
    public Receiver receiver() {
        return hotline.conversation().conversations();
    }

    public Channels channels() {
        return channels;
    }

    public Storage storage() {
        return storage;
    }

    /** New conversations begin with these flows and texts; open ones keep theirs. */
    public Future<Void> reload(Deployment deployment) {
        return hotline.scripts()
                .replace(deployment.script())
                .onSuccess(done -> log.info("flows and languages are read anew"));
    }

    /** Completes when nothing is due now and every message handed over has its outcome. */
    public Future<Void> settled() {
        return hotline.settled();
    }

    /** Takes nothing new, ends what is in hand, closes the store. */
    public Future<Void> stop() {
        Database database = storage.database();
        return doors.close().eventually(hotline::stop).eventually(database::close);
    }
}
