package org.fanal.gateway.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** Sends text messages by the SDK, which blocks: a virtual thread each. */
final class Sender {
    private static final Pattern SID = Pattern.compile("[!-~]{1,120}");
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Vertx vertx;
    private final Account account;
    private final TwilioRestClient client;
    private final LongFunction<String> callback;

    /** {@code callback} gives the address for receipts of the message with our id. */
    Sender(Vertx vertx, Account account, SdkHttp http, LongFunction<String> callback) {
        this.vertx = vertx;
        this.account = account;
        this.client =
                new TwilioRestClient.Builder(account.sid(), account.authToken().reveal())
                        .httpClient(http)
                        .build();
        this.callback = callback;
    }

    Future<SendOutcome> send(Outgoing message) {
        return Future.fromCompletionStage(
                CompletableFuture.supplyAsync(() -> handOver(message), THREADS),
                vertx.getOrCreateContext());
    }

    private SendOutcome handOver(Outgoing message) {
        try {
            String sid = creator(message).create(client).getSid();
            return sid == null
                    ? new SendOutcome.Unknown("unreadable")
                    : new SendOutcome.Accepted(SID.matcher(sid).matches() ? sid : "");
        } catch (Ended ended) {
            return ended.outcome();
        } catch (TwilioException | IllegalArgumentException unreadable) {
            // A success whose body the SDK cannot read.
            return new SendOutcome.Unknown("unreadable");
        }
    }

    private MessageCreator creator(Outgoing message) {
        String from = message.asksAnswer() ? account.number() : account.sender();
        return Message.creator(
                        account.sid(),
                        new PhoneNumber(message.to().e164()),
                        new PhoneNumber(from),
                        message.text())
                .setStatusCallback(callback.apply(message.id()));
    }
}
