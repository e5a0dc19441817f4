package org.fanal.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanal.campaigns.route.AtlasStore;
import org.fanal.campaigns.route.Corridors;
import org.fanal.flows.load.Severity;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.DeploymentLoader;
import org.fanal.ops.app.Environment;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.HostClock;
import org.fanal.ops.app.KnownCarriers;
import org.fanal.ops.app.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("AT_API_KEY", "a", "AT_HOOK_TOKEN", "b", "TW_SID", "AC1", "TW_TOKEN", "c");

    @TempDir Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Void _ = vertx.close().await();
    }

    @Test
    void whatTheStoreHoldsIsWrittenOutAndANewDeploymentBeginsTheSame() throws IOException {
        Path first = example("first");
        starts(first, true);
        Map<String, String> out = export(first, "out");
        assertThat(out)
                .containsKeys(
                        "places.yaml",
                        "routes.yaml",
                        "referrals.yaml",
                        "teams.yaml",
                        "campaigns/dry-season.yaml");
        assertThat(out.get("routes.yaml")).contains("cmr-ne");
        assertThat(out.get("referrals.yaml")).contains("+221770000008");
        Path second = example("second");
        for (Map.Entry<String, String> each : out.entrySet())
            Files.writeString(second.resolve(each.getKey()), each.getValue());
        Cli check = Cli.run(ENVIRONMENT, "", "check", "--deployment", "" + second);
        assertThat(check.out()).doesNotContain(": error: ");
        starts(second, false);
        assertThat(export(second, "again")).isEqualTo(out);
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        Path first = example("first");
        Cli into = Cli.run("export", "--deployment", "" + first, "--to", "" + first);
        assertThat(into.code()).isEqualTo(1);
        assertThat(into.err()).contains("is not empty");
        assertThat(Cli.run("export").err()).contains("--to NEW", "export hsds FILE");
    }

    private Map<String, String> export(Path deployment, String name) throws IOException {
        Path to = folder.resolve(name);
        Cli out = Cli.run("export", "--deployment", "" + deployment, "--to", "" + to);
        assertThat(out.code()).as(out.err()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(to)) {
            for (Path each : all.filter(Files::isRegularFile).toList())
                files.put("" + to.relativize(each), Files.readString(each));
        }
        return files;
    }

    private Path example(String name) throws IOException {
        Path to = Example.in(folder.resolve(name)).folder();
        Path settings = to.resolve("fanal.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("host: 0.0.0.0, port: 8080", "host: 127.0.0.1, port: 0")
                        .replace("port: 8081", "port: 0")
                        .replaceAll("(?m)^redis:.*$", ""));
        return to;
    }

    /** Starts a deployment, perhaps changes what its store holds, and stops it. */
    private void starts(Path deployment, boolean changes) {
        Deployment read =
                new DeploymentLoader(
                                deployment,
                                new Environment(ENVIRONMENT, Severity.ERROR),
                                KnownCarriers.with(new Phones()))
                        .load()
                        .deployment()
                        .orElseThrow();
        Fanal fanal = Fanal.start(read, deployment.resolve("data"), Machine.own(vertx)).await();
        if (changes)
            assertThat(fanal.storage().database().write(ExportTest::corridors).await()).isTrue();
        Void _ = fanal.stop().await();
    }

    private static boolean corridors(Tx tx) {
        return !Corridors.add(tx, new AtlasStore(HostClock.UTC), "ami").isEmpty();
    }
}
