package org.fanal.ops.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.fanal.campaigns.plan.Approval;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Receiver;
import org.fanal.gateway.store.Database;
import org.fanal.ops.health.CommitMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program: opened in order, closed in the other. */
public final class Fanal {
    private static final Logger log = LoggerFactory.getLogger(Fanal.class);
    private static final String AUDIO = "audio";
    private final Storage storage;
    private final Channels channels;
    private final Hotline hotline;
    private final Doors doors;
    private final AudioFolder audio;
    private final Sharing sharing;

    private Fanal(
            Storage storage,
            Channels channels,
            Hotline hotline,
            Doors doors,
            AudioFolder audio,
            Sharing sharing) {
        this.storage = storage;
        this.channels = channels;
        this.hotline = hotline;
        this.doors = doors;
        this.audio = audio;
        this.sharing = sharing;
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
        Sharing sharing = Sharing.of(deployment.settings().keeping(), machine);
        AtomicReference<String> publicUrl = new AtomicReference<>("");
        Channels channels =
                new Channels(
                        deployment.channels().stream()
                                .map(plan -> plan.open(machine.vertx(), publicUrl::get))
                                .toList());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CommitMeters commits = new CommitMeters(registry);
        return Storage.open(deployment, data, machine, sharing.wakeups(), commits)
                .compose(storage ->
                        Hotline.of(deployment, storage, channels, machine)
                                .map(hotline ->
                                        new Fanal(
                                                storage,
                                                channels,
                                                hotline,
                                                new Doors(
                                                        storage,
                                                        hotline,
                                                        machine,
                                                        sharing.probes(),
                                                        registry),
                                                new AudioFolder(data.resolve(AUDIO), machine),
                                                sharing))
                                .compose(fanal -> fanal.serve(deployment, machine, more, publicUrl))
                                .recover(why -> closed(storage, why)))
                .onFailure(why -> sharing.close());
    }

    private Future<Fanal> serve(
            Deployment deployment,
            Machine machine,
            BiConsumer<Fanal, Router> more,
            AtomicReference<String> publicUrl) {
        return hotline.response()
                .sow(deployment, storage, machine)
                .compose(sown -> hotline.awareness().sow(deployment.seeds(), storage, machine))
                .compose(sown -> audio.read(deployment.folder().resolve(AUDIO)))
                .compose(audio::serve)
                .compose(served ->
                        doors.open(
                                deployment, channels, audio, router -> more.accept(this, router)))
                .map(open -> {
                    publicUrl.set(publicUrl());
                    sharing.wake(hotline.loops());
                    hotline.loops().start();
                    doors.ready();
                    return this;
                });
    }

    private static Future<Fanal> closed(Storage storage, Throwable why) {
        return storage.database().close().transform(done -> Future.failedFuture(why));
    }

    /** Where carriers reach us, without a slash at the end. */
    public String publicUrl() {
        return doors.publicUrl();
    }

    /** Where the public listener is bound; behind a proxy that is not where carriers reach us. */
    public String publicAddress() {
        return doors.publicAddress();
    }

    /** Where the console listener is bound, without a slash at the end. */
    public String consoleUrl() {
        return doors.consoleAddress();
    }

    /** Takes what carriers say; the demonstration's phones speak to it directly. */
    public Receiver receiver() {
        return hotline.conversation().conversations();
    }

    public Channels channels() {
        return channels;
    }

    /** The way of campaigns to their start. */
    public Approval approval() {
        return hotline.awareness().campaigning().approval();
    }

    public Storage storage() {
        return storage;
    }

    /**
     * New conversations begin with these flows, texts and prompts; open ones keep theirs. Whole or
     * not at all: the prompts are read before anything changes.
     */
    public Future<Void> reload(Deployment deployment) {
        return audio.read(deployment.folder().resolve(AUDIO))
                .compose(prompts ->
                        hotline.scripts()
                                .replace(deployment.script())
                                .compose(done -> audio.serve(prompts)))
                .onSuccess(done -> log.info("flows, languages and audio are read anew"));
    }

    /** Completes when nothing is due now and every message handed over has its outcome. */
    public Future<Void> settled() {
        return hotline.settled();
    }

    /** Takes nothing new, ends what is in hand, closes the store. */
    public Future<Void> stop() {
        Database database = storage.database();
        return doors.close()
                .eventually(hotline::stop)
                .eventually(database::close)
                .onComplete(done -> sharing.close());
    }
}
