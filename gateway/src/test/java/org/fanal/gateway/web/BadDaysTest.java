package org.fanal.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fanal.gateway.channel.Posting;
import org.fanal.gateway.channel.Posting.Posted;
import org.fanal.gateway.channel.Sent;
import org.fanal.gateway.store.StoreBusyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What carriers and callers hear when the store does not take what they bring. */
class BadDaysTest {
    private static final String SORRY = "END Indisponible. Appelez le +221338000001";
    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.quick();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void storeIsWellAgain() {
        served.receiver.keeps(Future::succeededFuture);
    }

    static List<Supplier<Future<Void>>> badDays() {
        return List.of(
                () -> Promise.<Void>promise().future(),
                () -> Future.failedFuture(new StoreBusyException("too much waits")),
                () -> Future.failedFuture(new IllegalStateException("+221770000001 said aide")),
                () -> {
                    throw new IllegalStateException("at once");
                });
    }

    @Test
    void callerOnUssdIsToldThatWeAreUnavailable() {
        for (Supplier<Future<Void>> day : badDays()) {
            served.receiver.keeps(day);
            Posted answer = served.atHooks().dials("+221770000001", "*384*96#").last();
            assertThat(answer).isEqualTo(new Posted(200, "text/plain; charset=utf-8", SORRY));
        }
    }

    @Test
    void carrierIsAskedToRepeatAllElse() {
        Sent sent = new Sent("ATXid_9", "+221770000001", "INFO", "x", "");
        for (Supplier<Future<Void>> day : badDays()) {
            served.receiver.keeps(day);
            assertThat(served.atHooks().texts("+221770000001", "21512", "aide").status())
                    .isEqualTo(503);
            assertThat(served.atHooks().reports(sent, "Success").status()).isEqualTo(503);
            assertThat(served.atHooks().optsOut("+221770000001", "INFO").status()).isEqualTo(503);
        }
    }

    @Test
    @DisplayName("R10: what fails is logged without a number or a word")
    void r10FailureIsLoggedWithoutNumberOrWord() {
        Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            served.receiver.keeps(
                    () -> Future.failedFuture(new IllegalStateException("+221770000001 aide")));
            var _ = served.atHooks().texts("+221770000001", "21512", "aide");
        } finally {
            var _ = logger.detachAppender(log);
        }
        assertThat(log.list)
                .anyMatch(event -> event.getFormattedMessage().contains("IllegalStateException"))
                .allMatch(event -> event.getThrowableProxy() == null)
                .noneMatch(event -> event.getFormattedMessage().matches(".*(770000001|aide).*"));
    }

    @Test
    void nothingIsAnsweredBeforeItIsKept() throws Exception {
        Promise<Void> commit = Promise.promise();
        served.receiver.keeps(commit::future);
        int before = served.receiver.taken().size();
        CompletableFuture<Posted> answer =
                CompletableFuture.supplyAsync(
                        () -> served.atHooks().texts("+221770000001", "21512", "aide"));
        while (served.receiver.taken().size() == before) Thread.onSpinWait();
        assertThat(answer).isNotDone();
        commit.complete();
        assertThat(answer.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sessionId=s",
                "sessionId=s&phoneNumber=%2B221770000001",
                "sessionId=s&phoneNumber=%2B221770000001&text=%",
                "sessionId=s&phoneNumber=nobody&text=",
                "sessionId=s&phoneNumber=%2B221770000001&text=&text=1",
                "{\"sessionId\":\"s\"}",
            })
    void whatIsNotTheCarriersFormIsMalformed(String body) {
        int before = served.receiver.taken().size();
        assertThat(
                        Posting.post(
                                served.atHooks().url("ussd"),
                                body,
                                "application/x-www-form-urlencoded",
                                Map.of()))
                .isEqualTo(new Posted(400, "", ""));
        assertThat(served.receiver.taken()).hasSize(before);
    }

    @Test
    void anotherContentTypeIsMalformed() {
        String body = "sessionId=s&phoneNumber=%2B221770000001&text=";
        String url = served.atHooks().url("ussd");
        assertThat(Posting.post(url, body, "application/json", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void ussdIsNoneOfTwilios() {
        assertThat(served.twilioHooks().post("/ussd", Map.of("sessionId", "s")).status())
                .isEqualTo(400);
    }
}
