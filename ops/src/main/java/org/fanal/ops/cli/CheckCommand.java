package org.fanal.ops.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: names everything wrong in a deployment, each with its file and line. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks configuration, flows, languages, teams, campaigns.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Problem> problems =
                new Deployments(terminal)
                        .look(options.folder(), Severity.WARNING, new Phones())
                        .problems();
        problems.forEach(terminal.out()::println);
        long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        terminal.err().println(summary(errors, problems.size() - errors));
        return errors == 0 ? 0 : 1;
    }

    private static String summary(long errors, long warnings) {
        if (errors + warnings == 0) return "fanal: nothing to mend";
        return "fanal: " + count(errors, "error") + ", " + count(warnings, "warning");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
