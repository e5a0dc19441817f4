package org.fanal.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /audio/{sha256}.mp3}: prompts for the carriers' voice, which never change. */
final class Audio {
    static final String PREFIX = "/audio/";
    private static final Pattern NAME = Pattern.compile("/audio/([0-9a-f]{64})\\.mp3");

    private final AudioFiles files;

    Audio(AudioFiles files) {
        this.files = files;
    }

    void handle(HttpServerRequest request, String path) {
        Matcher name = NAME.matcher(path);
        Optional<Path> file = name.matches() ? files.file(name.group(1)) : Optional.empty();
        HttpServerResponse response = request.response();
        if (file.isEmpty()) {
            Replies.empty(response, 404);
            return;
        }
        var _ =
                response.putHeader(HttpHeaders.CONTENT_TYPE, "audio/mpeg")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .sendFile(file.get().toString())
                        .onFailure(_ -> gone(response));
    }

    private static void gone(HttpServerResponse response) {
        var _ = response.headers().clear();
        Replies.empty(response, 404);
    }
}
