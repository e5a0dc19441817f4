package org.fanal.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointImport;
import org.fanal.campaigns.referral.EndpointReader;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.hsds.HsdsReader;
import org.fanal.campaigns.referral.hsds.HsdsReader.Judged;
import org.fanal.campaigns.route.Atlas;
import org.fanal.campaigns.route.Route;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Audit;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.HostClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code import hsds}: a directory of endpoints goes into the store, each judged by itself; what is
 * new or other is UNVERIFIED.
 */
@Command(
        name = "hsds",
        mixinStandardHelpOptions = true,
        description =
                "Judges each endpoint of a directory in HSDS 3.0 and takes it into the store, not"
                        + " verified; on standard output a line for each.")
final class HsdsImport implements Callable<Integer> {
    private static final String WHO = "command line";

    /** What one work can take. */
    private static final int MOST = 200;

    private final Terminal terminal;
    @Mixin private final DeploymentOptions options = new DeploymentOptions();

    @Parameters(paramLabel = "FILE", description = "HSDS 3.0 services, as JSON")
    private Path file = Path.of("");

    HsdsImport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Deployment deployment = new Deployments(terminal).sound(options.folder());
        String text = text(file);
        Storehouse store = new Storehouse(deployment, options.data());
        List<String> lines = store.write((vault, tx) -> take(deployment, store, vault, tx, text));
        lines.forEach(terminal.out()::println);
        long refused = lines.stream().filter(line -> line.startsWith("refused")).count();
        terminal.err()
                .println("fanal: %d endpoints read, %d refused".formatted(lines.size(), refused));
        return refused == 0 ? 0 : 1;
    }

    private List<String> take(
            Deployment deployment, Storehouse store, Vault vault, Tx tx, String text) {
        Atlas atlas = store.atlas(tx);
        Endpoints endpoints = Storehouse.endpoints(vault);
        store.directory(tx, endpoints);
        Set<String> routes =
                atlas.routes().all().stream().map(Route::id).collect(Collectors.toSet());
        Set<String> languages = Set.copyOf(deployment.script().catalogues().tags());
        Problems problems = new Problems();
        List<Judged> all =
                HsdsReader.judge(
                        text,
                        own -> EndpointReader.checking(atlas.places(), routes, languages, own),
                        problems);
        for (Problem each : problems.sorted())
            throw new CommandFailure(file.getFileName() + ": " + each.what());
        if (all.size() > MOST)
            throw new CommandFailure(
                    file.getFileName() + " has more than " + MOST + " services, split it");
        List<String> lines = new ArrayList<>();
        for (Judged each : all) lines.add(line(each, new EndpointImport(endpoints), tx));
        new Audit(HostClock.UTC).note(tx, WHO, "endpoints.imported", "endpoints");
        return lines;
    }

    private static String line(Judged judged, EndpointImport imports, Tx tx) {
        if (judged.endpoint().isEmpty())
            return "refused "
                    + judged.id()
                    + ": "
                    + judged.wrong().stream()
                            .map(Problem::what)
                            .distinct()
                            .collect(Collectors.joining("; "));
        Endpoint card = judged.endpoint().get();
        return switch (imports.take(tx, card, WHO)) {
            case CONFIDENTIAL ->
                    "refused " + card.id() + ": it is confidential here, change it at the desk";
            case EndpointImport.Result other ->
                    other.name().toLowerCase(Locale.ROOT) + " " + card.id();
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new CommandFailure(file + " cannot be read, check the path");
        }
    }
}
