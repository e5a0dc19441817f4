package org.fanal.ops.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanal.gateway.channel.Posting;

/**
 * A caller, and their network: when the program falls silent, the request that was not answered is
 * posted again to the one that comes after it. Used by one thread at a time.
 */
final class SteadyCaller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String FALLBACK = "+221338000001";
    private final String number;
    private final List<String> keys;
    private int answered;
    private boolean over;

    SteadyCaller(String number, List<String> keys) {
        this.number = number;
        this.keys = keys;
    }

    /**
     * Goes on to the end of the dialogue, or until nobody answers.
     *
     * @param eachAnswer run after each
     */
    void goesOn(String publicUrl, Runnable eachAnswer) {
        try {
            while (!over) {
                String screen = post(publicUrl);
                assertThat(screen).doesNotContain(FALLBACK);
                answered++;
                over = screen.startsWith("END ");
                eachAnswer.run();
            }
        } catch (IOException silent) {
            assertThat(silent).isNotNull();
        }
    }

    String number() {
        return number;
    }

    /** How many keys were answered, and so count as told. */
    int told() {
        return Math.max(0, answered - 1);
    }

    boolean over() {
        return over;
    }

    private String post(String publicUrl) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sessionId", "session-" + number);
        form.put("phoneNumber", number);
        form.put("networkCode", "60801");
        form.put("serviceCode", "*384*96#");
        form.put("text", String.join("*", keys.subList(0, answered)));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        publicUrl
                                                + "/hooks/at-sn/ussd?token="
                                                + TestDeployment.HOOK_TOKEN))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Posting.encoded(form)))
                        .build();
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException why) {
            throw new IOException(why);
        }
    }
}
