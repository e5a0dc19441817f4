package org.fanal.ops.cli;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Passwords;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Role;
import org.fanal.ops.access.Tokens;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.KnownCarriers;
import org.fanal.ops.app.Machine;
import org.fanal.ops.console.phones.Board;
import org.fanal.ops.console.phones.Handsets;
import org.fanal.ops.console.phones.PhonesPage;
import org.fanal.ops.console.phones.Switchboard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration, running: its deployment on a fresh store, the phones page on its console, and
 * users whose tokens read the API. Blocks while it starts and stops.
 */
final class Demonstration {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    /**
     * Who may sign in: one who follows what comes in, and two who plan campaigns, since whoever
     * wrote one does not approve it.
     */
    private static final Map<String, Role> PEOPLE =
            Map.of("demo", Role.LEAD, "ami", Role.CAMPAIGNS, "ben", Role.CAMPAIGNS);

    private final Phones phones = new Phones();
    private final Vertx vertx;
    private final Path folder;
    private final SecureRandom random;
    private @Nullable Fanal fanal;
    private final Map<String, String> tokens = new TreeMap<>();

    Demonstration(Vertx vertx, Path folder, SecureRandom random) {
        this.vertx = vertx;
        this.folder = folder;
        this.random = random;
    }

    void start() {
        Deployment deployment = load();
        Machine machine = Machine.own(vertx);
        Fanal started =
                Fanal.start(
                                deployment,
                                folder.resolve("data"),
                                machine,
                                (running, router) -> mount(running, router, deployment, machine))
                        .await();
        fanal = started;
        tokens.putAll(tokens(started, machine));
    }

    void stop() {
        fanal().stop().await();
    }

    String consoleUrl() {
        return fanal().consoleUrl();
    }

    String publicUrl() {
        return fanal().publicUrl();
    }

    /** Of a user, by the name they sign in with. */
    String token(String name) {
        return Objects.requireNonNull(tokens.get(name), "nobody of that name");
    }

    private Fanal fanal() {
        return Objects.requireNonNull(fanal, "not started");
    }

    private Deployment load() {
        DeploymentLoader.Loaded loaded =
                new DeploymentLoader(
                                folder,
                                new Environment(Map.of(), Severity.ERROR),
                                KnownCarriers.with(phones))
                        .load();
        return loaded.deployment()
                .orElseThrow(() ->
                        new CommandFailure(
                                "the demonstration deployment has errors, see fanal check"
                                        + " --deployment ops/demo"));
    }

    private void mount(Fanal running, Router router, Deployment deployment, Machine machine) {
        Switchboard switchboard =
                new Switchboard(
                        new Handsets(running.channels(), deployment.teams()).all(),
                        running.receiver(),
                        running.storage().ids(),
                        machine.scheduler());
        Runnable _ = phones.listen(sent -> switchboard.deliver(sent.to(), sent.text()));
        Runnable _ = phones.receipts(running.channels(), running.receiver(), Demonstration::lost);
        Board board =
                new Board(
                        running.storage().database(),
                        deployment.places(),
                        id -> name(deployment, id));
        byte[] token = new byte[32];
        random.nextBytes(token);
        PhonesPage page = new PhonesPage(switchboard, board, HexFormat.of().formatHex(token));
        for (Topic topic : Set.of(Topic.LIVE, Topic.ALERTS, Topic.OUTBOX))
            running.storage().wakeups().subscribe(topic, page::casesChanged);
        page.mount(router);
    }

    private static String name(Deployment deployment, String responder) {
        return deployment.teams().responders().stream()
                .filter(card -> card.id().equals(responder))
                .map(card -> card.name())
                .findFirst()
                .orElse(responder);
    }

    private static void lost(Throwable why) {
        log.warn("a simulated receipt was not taken: {}", why.getClass().getSimpleName());
    }

    private Map<String, String> tokens(Fanal fanal, Machine machine) {
        People people = new People(machine.scheduler(), fanal.storage().ids());
        Tokens made = new Tokens(machine.scheduler(), random);
        Passwords passwords = new Passwords(random);
        Map<String, String> sealed = new TreeMap<>();
        for (String name : PEOPLE.keySet()) {
            var _ = sealed.put(name, passwords.seal(passwords.fresh()));
        }
        return fanal.storage()
                .database()
                .write(tx -> {
                    Map<String, String> issued = new TreeMap<>();
                    sealed.forEach((name, password) ->
                            issued.put(name, issued(tx, people, made, name, password)));
                    return issued;
                })
                .await();
    }

    private static String issued(
            Tx tx, People people, Tokens tokens, String name, String password) {
        Role role = Objects.requireNonNull(PEOPLE.get(name));
        return people.add(tx, name, Set.of(role), password)
                .map(person -> tokens.issue(tx, person).reveal())
                .orElseThrow();
    }
}
