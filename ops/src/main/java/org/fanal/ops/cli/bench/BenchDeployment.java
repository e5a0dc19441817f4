package org.fanal.ops.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The demonstration's flows, texts and places behind one Africa's Talking channel, in a folder that
 * goes again.
 */
final class BenchDeployment {
    static final String HOOK = "/hooks/bench/ussd?token=bench";

    private static final String SETTINGS =
            """
            name: Bench
            web:
              public: { host: 127.0.0.1, port: 0 }
              console: { host: 127.0.0.1, port: 0 }
            store: { url: "sqlite:fanal.db" }
            keys: { file: keys.json }
            fallback: { phone: "+221800000096" }
            channels:
              - { id: bench, carrier: africastalking, username: bench, apiKey: bench,
                  baseUrl: "http://127.0.0.1:9", token: bench, serviceCode: "*384*96#",
                  number: "21512", countries: [SN], languages: [fr, wo], for: [callers, staff], rate: 20/s }
            flows: { ussd: hotline, sms: hotline }
            languages: { default: fr, byCountry: { SN: fr } }
            """;

    private BenchDeployment() {}

    static Path make(Path demo, Path folder) throws IOException {
        for (String kind : new String[] {"flows", "languages"})
            copy(demo.resolve(kind), folder.resolve(kind));
        var _ = Files.copy(demo.resolve("places.yaml"), folder.resolve("places.yaml"));
        var _ = Files.writeString(folder.resolve("fanal.yaml"), SETTINGS);
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        var _ = Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                var _ = Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
