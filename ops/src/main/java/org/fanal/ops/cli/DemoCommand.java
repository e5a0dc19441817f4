package org.fanal.ops.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code demo}: the demonstration deployment on a fresh store, with simulated phones. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything with simulated phones, on a store that starts afresh.")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoFolder folder = DemoFolder.copied(Home.demo());
        Vertx vertx = Vertx.vertx();
        Demonstration demonstration = new Demonstration(vertx, folder.path(), new SecureRandom());
        demonstration.start();
        tell(demonstration);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            demonstration.stop();
                            vertx.close().await();
                            folder.delete();
                            stopped.countDown();
                        }));
        stopped.await();
        return 0;
    }

    private void tell(Demonstration demonstration) {
        PrintWriter out = terminal.out();
        out.println("Fanal's demonstration is ready. Nothing it does leaves this machine.");
        out.println();
        out.println("  phones    " + demonstration.consoleUrl() + "/phones");
        out.println("  API       " + demonstration.consoleUrl() + "/api/v1/cases");
        out.println("  sign-in   demo, bearer token " + demonstration.token("demo"));
        out.println("  campaigns ami, bearer token " + demonstration.token("ami"));
        out.println("            ben, bearer token " + demonstration.token("ben"));
        out.println("  webhooks  " + demonstration.publicUrl() + "/hooks/…");
        out.println();
        out.println("Stop it with Ctrl-C: its data go with it.");
        out.flush();
    }
}
