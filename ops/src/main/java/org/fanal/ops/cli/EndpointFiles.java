package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.campaigns.referral.EndpointsLoader;
import org.fanal.campaigns.referral.hsds.HsdsReader;
import org.fanal.campaigns.route.Route;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;
import org.fanal.flows.load.YamlFile;
import org.fanal.flows.place.Place;
import org.fanal.ops.app.Deployment;

/** The directory of endpoints as a deployment's folder has it, in either of its two files. */
final class EndpointFiles {
    static final String YAML = "referrals.yaml";

    private final Terminal terminal;
    private final Deployment deployment;
    private final Problems problems = new Problems();

    EndpointFiles(Terminal terminal, Deployment deployment) {
        this.terminal = terminal;
        this.deployment = deployment;
    }

    /** The file that there is. */
    Optional<Path> present() {
        return List.of(YAML, HsdsReader.FILE).stream()
                .map(deployment.folder()::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    /** The endpoints of the folder; none where there is no file. */
    List<Endpoint> all() {
        return present()
                .map(file -> file.endsWith(YAML) ? yaml(file) : hsds(file))
                .orElse(List.of());
    }

    /** The endpoints of a file in HSDS. */
    List<Endpoint> hsds(Path file) {
        EndpointReader reader =
                EndpointReader.checking(deployment.places(), routes(), languages(), problems);
        return judged(new HsdsReader(reader, problems).read("" + file.getFileName(), text(file)));
    }

    /** Names of places, by their ids. */
    UnaryOperator<String> names() {
        return id -> deployment.places().byId(id).map(Place::name).orElse(id);
    }

    private List<Endpoint> yaml(Path file) {
        return judged(
                YamlFile.read(YAML, text(file), problems)
                        .map(
                                new EndpointsLoader(
                                                deployment.places(),
                                                routes(),
                                                languages(),
                                                problems)
                                        ::load)
                        .orElse(List.of()));
    }

    private List<Endpoint> judged(List<Endpoint> endpoints) {
        for (Problem problem : problems.sorted())
            if (problem.severity() == Severity.ERROR) terminal.err().println(problem);
        if (problems.stop())
            throw new CommandFailure("the directory has errors, mend those named above");
        return endpoints;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new CommandFailure(file + " cannot be read, check the path");
        }
    }

    private Set<String> routes() {
        return deployment.routes().all().stream()
                .map(Route::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> languages() {
        return Set.copyOf(deployment.script().catalogues().tags());
    }
}
