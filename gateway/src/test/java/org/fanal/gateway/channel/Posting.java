package org.fanal.gateway.channel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts webhooks as carriers do, over a real socket. Blocks. Thread-safe. */
public final class Posting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Posting() {}

    /** What came back. */
    public record Posted(int status, String type, String body) {}

    /** Posts a form. */
    public static Posted form(String url, Map<String, String> form, Map<String, String> headers) {
        return post(url, encoded(form), "application/x-www-form-urlencoded", headers);
    }

    /** Posts a body as it is. */
    public static Posted post(String url, String body, String type, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Asks with GET. */
    public static Posted get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build());
    }

    /** A form as it goes over the wire. */
    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> escaped(field.getKey()) + "=" + escaped(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Posted send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("content-type").orElse("");
            return new Posted(answer.statusCode(), type, answer.body());
        } catch (IOException failed) {
            throw new AssertionError("no answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
