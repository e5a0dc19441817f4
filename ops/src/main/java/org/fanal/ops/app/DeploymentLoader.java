package org.fanal.ops.app;

import org.fanal.campaigns.route.Routes;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;
import org.fanal.flows.place.Places;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a deployment's folder whole, and names everything wrong in it in one pass. */
public final class DeploymentLoader {
    private final Path root;
    private final Environment environment;

    /**
     * @param root the deployment's folder
     * @param environment what {@code ${NAME}} stands for
     */
    public DeploymentLoader(Path root, Environment environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * What was read.
     *
     * @param deployment empty where a problem stops {@code run}
     * @param problems all of them, by file and line
     */
    public record Loaded(Optional<Deployment> deployment, List<Problem> problems) {}

    /** Reads it now. */
    public Loaded load() {
        Problems problems = new Problems();
        DeploymentFolder folder = new DeploymentFolder(root, problems);
        Optional<Settings> settings = settings(folder, problems);
        List<Problem> told =
                problems.sorted().stream().filter(p -> !Environment.follows(p)).toList();
        boolean stop = told.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        if (stop || settings.isEmpty()) return new Loaded(Optional.empty(), told);
        return new Loaded(
                settings.map(
                        s -> new Deployment(root, s, Places.of(List.of()), new Routes(List.of()))),
                told);
    }

    private Optional<Settings> settings(DeploymentFolder folder, Problems problems) {
        Optional<Node> file = folder.yaml("fanal.yaml");
        if (file.isEmpty() && !problems.stop())
            folder.error(
                    "fanal.yaml", "there is no such file here or it is empty, write the settings");
        return file.map(node -> environment.fill(node, problems))
                .flatMap(new SettingsLoader(problems)::load);
    }
}
