package org.fanal.ops.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fanal.gateway.channel.africastalking.FakeAfricasTalking;
import org.fanal.gateway.channel.twilio.FakeTwilio;

/**
 * A copy of the example deployment of DESIGN 5, pointed at fake carriers and a store of the test.
 */
final class TestDeployment {
    static final String HOOK_TOKEN = "hook-token";

    static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "AT_API_KEY", FakeAfricasTalking.API_KEY,
                    "AT_HOOK_TOKEN", HOOK_TOKEN,
                    "TW_SID", FakeTwilio.ACCOUNT_SID,
                    "TW_TOKEN", FakeTwilio.AUTH_TOKEN);

    /** What {@code fanal demo} serves. */
    static final Path DEMONSTRATION = Path.of("demo");

    private final Path folder;

    private TestDeployment(Path folder) {
        this.folder = folder;
    }

    /** Copies it. */
    static TestDeployment in(Path folder) {
        copy(Path.of("src/test/resources/deployment"), folder);
        return new TestDeployment(folder);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    var _ = Files.createDirectories(target);
                } else {
                    var _ = Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** From now on it has the flow and the languages of the demonstration; no campaigns. */
    void speaksAsTheDemonstration() {
        copy(DEMONSTRATION.resolve("flows"), folder.resolve("flows"));
        copy(DEMONSTRATION.resolve("languages"), folder.resolve("languages"));
        try (Stream<Path> campaigns = Files.list(folder.resolve("campaigns"))) {
            for (Path each : campaigns.toList()) Files.delete(each);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    Path folder() {
        return folder;
    }

    /** Changes the text of a file; a change that changes nothing is a mistake of the test. */
    void edit(String file, UnaryOperator<String> change) {
        try {
            String before = Files.readString(folder.resolve(file));
            String after = change.apply(before);
            if (after.equals(before)) throw new AssertionError("nothing changed in " + file);
            var _ = Files.writeString(folder.resolve(file), after);
        } catch (IOException why) {
            throw new AssertionError(why);
        }
    }

    /** Free ports, the fake carriers, the store of the test, and no Redis. */
    void point(String storeUrl, String africasTalking, String twilio) {
        edit(
                "fanal.yaml",
                text ->
                        text.replace("host: 0.0.0.0, port: 8080", "host: 127.0.0.1, port: 0")
                                .replace(", baseUrl: \"https://hotline.example.org\"", "")
                                .replace("port: 8081", "port: 0")
                                .replace(", baseUrl: \"https://desk.example.org\"", "")
                                .replace("sqlite:fanal.db", storeUrl)
                                .replaceAll("(?m)^redis:.*$", "")
                                .replace("https://api.africastalking.com", africasTalking)
                                .replace("https://api.twilio.com", twilio));
    }
}
