package org.fanal.ops.console.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values are written in the API: ids are texts, instants ISO 8601 in UTC with milliseconds. */
final class Json {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    static String id(long id) {
        return Long.toString(id);
    }

    static String instant(Instant at) {
        return INSTANT.format(at);
    }

    static @Nullable String instant(Optional<Instant> at) {
        return at.map(Json::instant).orElse(null);
    }

    static @Nullable String text(Optional<String> text) {
        return text.orElse(null);
    }

    /** What others say in lower case and without a stop. */
    static String sentence(String what) {
        return what.isEmpty()
                ? what
                : Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".";
    }
}
