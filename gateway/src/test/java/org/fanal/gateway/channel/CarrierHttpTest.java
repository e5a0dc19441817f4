package org.fanal.gateway.channel;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fanal.gateway.channel.CarrierHttp.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A carrier's side that means us ill. */
class CarrierHttpTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Buffer CHUNK = Buffer.buffer(new byte[32 * 1024]);

    @AfterAll
    static void stop() {
        var _ = VERTX.close().await();
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndItsStatusCounts() {
        CompletableFuture<String> cut = new CompletableFuture<>();
        int port =
                VERTX.createHttpServer()
                        .requestHandler(request -> {
                            HttpServerResponse response =
                                    request.response().setStatusCode(503).setChunked(true);
                            request.connection().closeHandler(_ -> cut.complete("cut"));
                            pour(response);
                        })
                        .listen(0, "127.0.0.1")
                        .await()
                        .actualPort();
        Reply reply = post("http://127.0.0.1:" + port);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body().length()).isEqualTo(CarrierHttp.MOST_BYTES);
        assertThat(cut.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("cut");
    }

    @Test
    void aRedirectIsNotFollowed() {
        int port =
                VERTX.createHttpServer()
                        .requestHandler(request -> {
                            var _ =
                                    request.response()
                                            .setStatusCode(
                                                    "/stolen".equals(request.path()) ? 200 : 307)
                                            .putHeader(HttpHeaders.LOCATION, "/stolen")
                                            .end();
                        })
                        .listen(0, "127.0.0.1")
                        .await()
                        .actualPort();
        assertThat(post("http://127.0.0.1:" + port).status()).isEqualTo(307);
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNoRequest() {
        WireMockServer impostor = new WireMockServer(options().dynamicHttpsPort());
        impostor.start();
        try {
            assertThatThrownBy(() -> post("https://localhost:" + impostor.httpsPort()))
                    .isInstanceOf(NotSentException.class);
            assertThat(impostor.getAllServeEvents()).isEmpty();
        } finally {
            impostor.stop();
        }
    }

    @Test
    void aNameThatNobodyKnowsMeansNotSent() {
        assertThatThrownBy(() -> post("http://carrier.invalid"))
                .isInstanceOf(NotSentException.class);
    }

    private static void pour(HttpServerResponse response) {
        if (response.closed()) return;
        var _ = response.write(CHUNK).onSuccess(_ -> pour(response));
    }

    private static Reply post(String url) {
        return new CarrierHttp(VERTX, Duration.ofSeconds(8))
                .post(url, HttpHeaders.headers(), Buffer.buffer("to=1"))
                .await();
    }
}
