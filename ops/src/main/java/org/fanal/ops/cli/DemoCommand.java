package org.fanal.ops.cli;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code demo}: the demonstration deployment on a fresh store, with simulated phones. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything with simulated phones, on a store that starts afresh.")
final class DemoCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(DemoCommand.class);
    private static final String NAME = "demo";
    private final Terminal terminal;
    private final SecureRandom random = new SecureRandom();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoFolder folder = DemoFolder.copied(Home.demo());
        Phones phones = new Phones();
        Deployment deployment = load(folder.path(), phones);
        Vertx vertx = Vertx.vertx();
        Machine machine = Machine.own(vertx);
        Fanal fanal =
                Fanal.start(
                                deployment,
                                folder.path().resolve("data"),
                                machine,
                                (running, router) ->
                                        mount(running, router, deployment, phones, machine))
                        .await();
        tell(fanal, token(fanal, machine));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            fanal.stop()
                                    .eventually(vertx::close)
                                    .onComplete(done -> folder.delete())
                                    .await();
                            stopped.countDown();
                        }));
        stopped.await();
        return 0;
    }

    private static Deployment load(Path folder, Phones phones) {
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

    private void mount(
            Fanal fanal, Router router, Deployment deployment, Phones phones, Machine machine) {
        Switchboard switchboard =
                new Switchboard(
                        new Handsets(fanal.channels(), deployment.teams()).all(),
                        fanal.receiver(),
                        fanal.storage().ids(),
                        machine.scheduler());
        Runnable _ = phones.listen(sent -> switchboard.deliver(sent.to(), sent.text()));
        Runnable _ = phones.receipts(fanal.channels(), fanal.receiver(), DemoCommand::lost);
        Board board =
                new Board(
                        fanal.storage().database(),
                        deployment.places(),
                        id -> name(deployment, id));
        byte[] token = new byte[32];
        random.nextBytes(token);
        PhonesPage page = new PhonesPage(switchboard, board, HexFormat.of().formatHex(token));
        for (Topic topic : Set.of(Topic.LIVE, Topic.ALERTS, Topic.OUTBOX))
            fanal.storage().wakeups().subscribe(topic, page::casesChanged);
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

    private String token(Fanal fanal, Machine machine) {
        People people = new People(machine.scheduler(), fanal.storage().ids());
        Tokens tokens = new Tokens(machine.scheduler(), random);
        Passwords passwords = new Passwords(random);
        String sealed = passwords.seal(passwords.fresh());
        return fanal.storage().database().write(tx -> issued(tx, people, tokens, sealed)).await();
    }

    private static String issued(Tx tx, People people, Tokens tokens, String sealed) {
        return people.add(tx, NAME, Set.of(Role.LEAD), sealed)
                .map(person -> tokens.issue(tx, person).reveal())
                .orElseThrow();
    }

    private void tell(Fanal fanal, String token) {
        terminal.out()
                .println("Fanal's demonstration is ready. Nothing it does leaves this machine.");
        terminal.out().println();
        terminal.out().println("  phones    " + fanal.consoleUrl() + "/phones");
        terminal.out().println("  API       " + fanal.consoleUrl() + "/api/v1/cases");
        terminal.out().println("  sign-in   " + NAME + ", bearer token " + token);
        terminal.out().println("  webhooks  " + fanal.publicUrl() + "/hooks/…");
        terminal.out().println();
        terminal.out().println("Stop it with Ctrl-C: its data go with it.");
        terminal.out().flush();
    }
}
