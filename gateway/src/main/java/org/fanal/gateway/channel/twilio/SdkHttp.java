package org.fanal.gateway.channel.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.fanal.gateway.channel.CarrierHttp;
import org.fanal.gateway.channel.CarrierHttp.Reply;
import org.fanal.gateway.channel.HttpVerdict;

/**
 * What the SDK sends with: to our base URL instead of its own, once, with time-outs. Blocks, so it
 * is for virtual threads. Every end but a success is an {@link Ended}.
 */
final class SdkHttp extends HttpClient {
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;

    private final CarrierHttp http;
    private final String baseUrl;

    SdkHttp(CarrierHttp http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    /** The SDK's would be free to try again; ours is not. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Reply reply = answered(request);
        if (reply.status() < SUCCESS || reply.status() >= NO_SUCCESS)
            throw new Ended(Outcomes.of(reply));
        return new Response(reply.body().toString(StandardCharsets.UTF_8), reply.status());
    }

    private Reply answered(Request request) {
        Buffer body = Buffer.buffer(request.encodeFormBody());
        Future<Supplier<Reply>> end =
                http.post(baseUrl + path(request), headers(request), body)
                        .map(reply -> (Supplier<Reply>) () -> reply)
                        .otherwise(SdkHttp::ended);
        return end.toCompletionStage().toCompletableFuture().join().get();
    }

    private static Supplier<Reply> ended(Throwable failure) {
        return () -> {
            throw new Ended(HttpVerdict.of(failure));
        };
    }

    private static String path(Request request) {
        return URI.create(request.getUrl()).getRawPath();
    }

    private static MultiMap headers(Request request) {
        byte[] signIn =
                (request.getUsername() + ":" + request.getPassword())
                        .getBytes(StandardCharsets.UTF_8);
        return HttpHeaders.headers()
                .add(
                        HttpHeaders.AUTHORIZATION,
                        "Basic " + Base64.getEncoder().encodeToString(signIn))
                .add(HttpHeaders.ACCEPT, "application/json")
                .add(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
}
