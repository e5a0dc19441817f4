package org.fanal.ops.console.phones;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What the page loads beside itself: all from here, nothing from elsewhere. */
final class Assets {
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    /** One file and its type. */
    record Asset(String type, Buffer bytes) {}

    private final Map<String, Asset> byName =
            Map.of(
                    "phones.css", new Asset("text/css; charset=utf-8", own("phones.css")),
                    "lantern.svg", new Asset("image/svg+xml", own("lantern.svg")),
                    "htmx.min.js", new Asset(JAVASCRIPT, webjar("htmx.org", "dist/htmx.min.js")),
                    "sse.js", new Asset(JAVASCRIPT, webjar("htmx-ext-sse", "sse.js")));

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Buffer own(String name) {
        return read("/org/fanal/ops/console/phones/" + name);
    }

    private static Buffer webjar(String artifact, String path) {
        Properties about = new Properties();
        String pom = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(pom), pom)) {
            about.load(in);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
        String version = about.getProperty("version");
        return read("/META-INF/resources/webjars/" + artifact + "/" + version + "/" + path);
    }

    private static Buffer read(String path) {
        try (InputStream in =
                Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
