package org.fanal.campaigns.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.YamlFile;

/** Lists that Fanal brings along beside this package; a test reads each whole. */
final class OwnData {
    private OwnData() {}

    static Optional<Fields> read(String file, Problems problems) {
        try (InputStream stream = OwnData.class.getResourceAsStream(file)) {
            if (stream == null) return Optional.empty();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return YamlFile.read(file, text, problems)
                    .flatMap(node -> Fields.of(node, "the list", problems));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
