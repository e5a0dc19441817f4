package org.fanal.ops.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.web.AudioFiles;
import org.fanal.gateway.web.PublicListener;
import org.fanal.gateway.web.WebLimits;
import org.fanal.gateway.web.WebSettings;
import org.fanal.ops.access.Audit;
import org.fanal.ops.access.Tokens;
import org.fanal.ops.console.ConsoleListener;
import org.fanal.ops.console.HealthRoutes;
import org.fanal.ops.console.api.Api;
import org.fanal.ops.console.api.ApiPorts;
import org.fanal.ops.health.ClockProbe;
import org.fanal.ops.health.LoopsProbe;
import org.fanal.ops.health.Meters;
import org.fanal.ops.health.Probe;
import org.fanal.ops.health.Readiness;
import org.fanal.ops.health.StoreProbe;
import org.jspecify.annotations.Nullable;

/** The two listeners: the public one for carriers, the console for those who work here. */
final class Doors {
    private final Storage storage;
    private final Hotline hotline;
    private final Machine machine;
    private final PrometheusMeterRegistry registry;
    private final Readiness readiness;
    private PublicListener.@Nullable Open publicDoor;
    private ConsoleListener.@Nullable Open console;
    private String publicUrl = "";
    private String publicAddress = "";
    private String consoleAddress = "";

    Doors(
            Storage storage,
            Hotline hotline,
            Machine machine,
            List<Probe> more,
            PrometheusMeterRegistry registry) {
        this.storage = storage;
        this.hotline = hotline;
        this.machine = machine;
        this.registry = registry;
        List<Probe> probes = new ArrayList<>(more);
        probes.add(new StoreProbe(storage.database(), machine.scheduler()));
        probes.add(new ClockProbe(storage.database(), machine.scheduler()));
        probes.add(new LoopsProbe(hotline.loops()));
        this.readiness = new Readiness(machine.scheduler(), probes);
    }

    /** Opens both; the console last, since whoever sees it may expect the other. */
    Future<?> open(
            Deployment deployment, Channels channels, AudioFiles audio, Consumer<Router> more) {
        Settings.Web web = deployment.settings().web();
        return publicListener(web, channels, audio)
                .start(machine.vertx())
                .recover(why -> shut("public", web.open(), why))
                .compose(open -> {
                    publicDoor = open;
                    publicAddress = address(web.open(), open.port());
                    publicUrl = web.open().baseUrl().orElse(publicAddress);
                    return consoleListener(web, more)
                            .start(machine.vertx())
                            .recover(why -> shut("console", web.console(), why));
                })
                .onSuccess(open -> {
                    console = open;
                    consoleAddress = address(web.console(), open.port());
                });
    }

    private static <T> Future<T> shut(String name, Settings.Listener at, Throwable why) {
        if (!(why instanceof BindException)) return Future.failedFuture(why);
        return Future.failedFuture(
                new BindException(
                        "the " + name + " listener's address " + at.host() + ":" + at.port()));
    }

    private PublicListener publicListener(Settings.Web web, Channels channels, AudioFiles audio) {
        WebSettings settings =
                new WebSettings(
                        web.open().host(),
                        web.open().port(),
                        Set.copyOf(web.trustedProxies()),
                        Math.max(1, Runtime.getRuntime().availableProcessors()),
                        WebLimits.USUAL);
        return new PublicListener(
                settings,
                channels,
                hotline.conversation().conversations(),
                audio,
                machine.scheduler(),
                registry);
    }

    private ConsoleListener consoleListener(Settings.Web web, Consumer<Router> more) {
        Tokens tokens = new Tokens(machine.scheduler(), new SecureRandom());
        Api api =
                new Api(
                        new ApiPorts(
                                storage.database(),
                                tokens,
                                new Audit(machine.scheduler()),
                                machine.scheduler(),
                                storage.ids(),
                                hotline.response().teams()::agencies));
        Meters meters = new Meters(registry, storage.database(), machine.scheduler());
        return new ConsoleListener(
                web.console().host(),
                web.console().port(),
                List.of(more, new HealthRoutes(readiness, meters)::mount, api::mount));
    }

    private static String address(Settings.Listener listener, int port) {
        return "http://" + reachable(listener.host()) + ":" + port;
    }

    /** What is bound everywhere is reached here too. */
    private static String reachable(String host) {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return name.contains(":") ? "[" + name + "]" : name;
    }

    void ready() {
        readiness.started();
    }

    String publicUrl() {
        return publicUrl;
    }

    String publicAddress() {
        return publicAddress;
    }

    String consoleAddress() {
        return consoleAddress;
    }

    /** No more requests are taken; completes when those in hand are answered. */
    Future<Void> close() {
        readiness.stopping();
        Future<Void> shut =
                Optional.ofNullable(publicDoor)
                        .map(PublicListener.Open::stop)
                        .orElse(Future.succeededFuture());
        return shut.eventually(() ->
                Optional.ofNullable(console)
                        .map(ConsoleListener.Open::stop)
                        .orElse(Future.succeededFuture()));
    }
}
