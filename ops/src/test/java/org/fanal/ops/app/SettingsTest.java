package org.fanal.ops.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.engine.Navigation;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Severity;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.store.StoreUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/deployment");
    private static final Map<String, String> SECRETS =
            Map.of(
                    "AT_API_KEY", "hush-api-key",
                    "AT_HOOK_TOKEN", "hush-0123456789abcdef0123456789abcdef",
                    "TW_SID", "AC0123456789abcdef0123456789abcdef",
                    "TW_TOKEN", "hush0123456789abcdef0123456789ab");
    @TempDir Path folder;

    @Test
    void theExampleIsReadToTheLetter() {
        Deployment deployment = loaded(EXAMPLE, SECRETS).deployment().orElseThrow();
        Settings settings = deployment.settings();
        assertThat(settings.name()).isEqualTo("Ligne verte");
        assertThat(settings.web().open().baseUrl()).contains("https://hotline.example.org");
        assertThat(settings.web().console().port()).isEqualTo(8081);
        assertThat(settings.web().trustedProxies()).containsExactly("10.0.0.1");
        assertThat(settings.keeping().store()).isEqualTo(new StoreUrl.Sqlite("fanal.db"));
        assertThat(settings.keeping().keyFile()).isEqualTo("keys.json");
        assertThat(settings.fallback()).contains(new Msisdn("+221338000001"));
        assertThat(settings.conversation())
                .isEqualTo(
                        new Settings.Conversation(
                                Duration.ofMinutes(3), Duration.ofMinutes(15), Navigation.USUAL));
        assertThat(settings.flows())
                .isEqualTo(
                        Map.of(
                                Medium.USSD, "hotline",
                                Medium.SMS, "hotline",
                                Medium.VOICE, "hotline"));
        assertThat(settings.languages().of("HT")).isEqualTo("ht");
        assertThat(settings.languages().of("DO")).isEqualTo("fr");
        assertThat(settings.drill()).containsExactly(new Msisdn("+221770000099"));
        assertThat(deployment.channels())
                .extracting(plan -> plan.settings().id())
                .containsExactly("at-sn", "tw-ht");
        assertThat(deployment.routes().byId("atlantic").orElseThrow().legs()).hasSize(2);
        assertThat(deployment.teams().teams()).hasSize(2);
    }

    @Test
    void noSecretPrints() throws IOException {
        String settings =
                Files.readString(EXAMPLE.resolve("fanal.yaml"))
                        .replace("sqlite:fanal.db", "postgresql://fanal:${PASSWORD}@db/fanal")
                        .replace("redis://127.0.0.1", "redis://:${PASSWORD}@127.0.0.1");
        copy(settings);
        var environment = new HashMap<>(SECRETS);
        environment.put("PASSWORD", "hush-password");
        Deployment deployment = loaded(folder, environment).deployment().orElseThrow();
        assertThat(deployment.toString()).doesNotContain("hush");
        assertThat(new Environment(environment, Severity.ERROR).toString()).doesNotContain("hush");
        assertThat(deployment.settings().keeping().store())
                .isEqualTo(new StoreUrl.Postgresql("db", 5432, "fanal", "fanal", "hush-password"));
    }

    @Test
    void aProblemNeverRepeatsASecret() throws IOException {
        String settings =
                Files.readString(EXAMPLE.resolve("fanal.yaml"))
                        .replace("sqlite:fanal.db", "mysql://fanal:hush-password@db/fanal")
                        .replace("redis://127.0.0.1", "hush-redis");
        copy(settings);
        List<Problem> problems = loaded(folder, SECRETS).problems();
        assertThat(problems).isNotEmpty().noneMatch(p -> p.toString().contains("hush"));
    }

    @Test
    void anUnsetNameStopsRun() {
        var loaded = loaded(EXAMPLE, Map.of());
        assertThat(loaded.deployment()).isEmpty();
        assertThat(loaded.problems())
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .allMatch(p -> p.what().startsWith("the environment has no "))
                .hasSize(4);
    }

    @Test
    void whatIsAbsentHasItsUsualValue() throws IOException {
        var _ = Files.writeString(folder.resolve("fanal.yaml"), "name: Bare\n");
        Files.createDirectory(folder.resolve("languages"));
        var _ =
                Files.copy(
                        EXAMPLE.resolve("languages/fr.yaml"), folder.resolve("languages/fr.yaml"));
        var loaded = loaded(folder, Map.of());
        Settings settings = loaded.deployment().orElseThrow().settings();
        assertThat(settings.web().open())
                .isEqualTo(new Settings.Listener("0.0.0.0", 8080, Optional.empty()));
        assertThat(settings.web().console().host()).isEqualTo("127.0.0.1");
        assertThat(settings.keeping().store()).isEqualTo(new StoreUrl.Sqlite("fanal.db"));
        assertThat(settings.fallback()).isEmpty();
    }

    private void copy(String settings) throws IOException {
        for (String name : List.of("places.yaml", "routes.yaml", "teams.yaml")) {
            var _ = Files.copy(EXAMPLE.resolve(name), folder.resolve(name));
        }
        for (String name : List.of("flows", "languages")) {
            Files.createDirectory(folder.resolve(name));
            try (var files = Files.list(EXAMPLE.resolve(name))) {
                for (Path each : files.toList()) {
                    var _ =
                            Files.copy(
                                    each,
                                    folder.resolve(name).resolve(each.getFileName().toString()));
                }
            }
        }
        var _ = Files.writeString(folder.resolve("fanal.yaml"), settings);
    }

    private static DeploymentLoader.Loaded loaded(Path folder, Map<String, String> environment) {
        return new DeploymentLoader(
                        folder,
                        new Environment(environment, Severity.ERROR),
                        KnownCarriers.with(new Phones()))
                .load();
    }
}
