package org.fanal.ops.cli;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.store.setup.FolderLock;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader.Loaded;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.Machine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code run}: serves a deployment until it is told to stop. Standard output has one line, once it
 * serves; SIGTERM stops it in order, SIGHUP reads flows, languages and audio anew, whole or not at
 * all.
 */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs a deployment until SIGTERM; SIGHUP reads flows, languages and audio anew.")
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);
    private final Terminal terminal;
    private final CountDownLatch told = new CountDownLatch(1);
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = options.folder();
        Deployments deployments = new Deployments(terminal);
        Loaded loaded = deployments.look(folder, Severity.ERROR, new Phones());
        Deployment deployment = deployments.sound(folder, loaded);
        loaded.problems().stream().map(Problem::toString).forEach(terminal.err()::println);
        try (FolderLock _ = FolderLock.of(options.data())) {
            serve(deployments, deployment);
        }
        return 0;
    }

    private void serve(Deployments deployments, Deployment deployment) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            listen("TERM");
            listen("INT");
            Fanal fanal = Fanal.start(deployment, options.data(), Machine.own(vertx)).await();
            boolean _ = Signals.on("HUP", () -> reload(deployments, fanal));
            terminal.out()
                    .println(
                            "ready public="
                                    + fanal.publicAddress()
                                    + " console="
                                    + fanal.consoleUrl());
            terminal.out().flush();
            told.await();
            log.info("stopping: finishing what is in hand");
            Void _ = fanal.stop().await();
            log.info("stopped");
        } finally {
            Void _ = vertx.close().await();
        }
    }

    private void listen(String signal) {
        if (!Signals.on(signal, told::countDown))
            log.warn("this JDK does not let SIG{} be heard: stopping will not wait", signal);
    }

    /** A deployment with errors changes nothing. */
    private synchronized void reload(Deployments deployments, Fanal fanal) {
        try {
            Loaded fresh = deployments.look(options.folder(), Severity.ERROR, new Phones());
            fresh.problems().forEach(problem -> log.warn("reload: {}", problem));
            if (fresh.deployment().isEmpty()) {
                log.error(
                        "reload: nothing is changed, mend the errors named and send SIGHUP again");
                return;
            }
            Void _ = fanal.reload(fresh.deployment().get()).await();
            log.info("reload: new conversations go by the new flows, languages and audio");
        } catch (RuntimeException why) {
            log.error("reload: nothing is changed: {}", Failures.words(why));
        }
    }
}
