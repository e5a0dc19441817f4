package org.fanal.ops.cli;

import java.nio.file.Path;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.DeploymentLoader.Loaded;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.KnownCarriers;

/** Reads deployments for commands that need one without errors. */
final class Deployments {
    private final Terminal terminal;

    Deployments(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What {@code check} sees.
     *
     * @param unset what an unset name of the environment is
     */
    Loaded look(Path folder, Severity unset, Phones phones) {
        Environment environment = new Environment(terminal.environment(), unset);
        return new DeploymentLoader(folder, environment, KnownCarriers.with(phones)).load();
    }

    /** For a command that never reaches a carrier: an unset name does not stop it. */
    Deployment sound(Path folder) {
        return sound(folder, look(folder, Severity.WARNING, new Phones()));
    }

    /** The deployment; its errors go to the terminal and end the command. */
    Deployment sound(Path folder, Loaded loaded) {
        if (loaded.deployment().isPresent()) return loaded.deployment().get();
        loaded.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(terminal.err()::println);
        throw new CommandFailure(
                "the deployment "
                        + folder
                        + " has errors, mend them: 'fanal check --deployment "
                        + folder
                        + "' names all");
    }
}
