package org.fanal.gateway.channel.africastalking;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;
import org.fanal.gateway.channel.CarrierHttp;
import org.fanal.gateway.channel.ChannelSettings;
import org.fanal.gateway.channel.HttpVerdict;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** Sends text messages, one recipient a request. */
final class Sender {
    private static final String PATH = "/version1/messaging";

    private final CarrierHttp http;
    private final Account account;
    private final ChannelSettings settings;

    Sender(CarrierHttp http, Account account, ChannelSettings settings) {
        this.http = http;
        this.account = account;
        this.settings = settings;
    }

    Future<SendOutcome> send(Outgoing message) {
        return http.post(account.baseUrl() + PATH, headers(), form(message))
                .map(Outcomes::of)
                .otherwise(HttpVerdict::of);
    }

    private MultiMap headers() {
        return HttpHeaders.headers()
                .add("apiKey", account.apiKey().reveal())
                .add(HttpHeaders.ACCEPT, "application/json")
                .add(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
    }

    private Buffer form(Outgoing message) {
        QueryStringEncoder form = new QueryStringEncoder("");
        form.addParam("username", account.username());
        form.addParam("to", message.to().e164());
        form.addParam("message", message.text());
        form.addParam("bulkSMSMode", "1");
        from(message.asksAnswer()).ifPresent(from -> form.addParam("from", from));
        return Buffer.buffer(form.toString().substring(1));
    }

    private Optional<String> from(boolean asksAnswer) {
        return asksAnswer ? settings.number() : settings.sender().or(settings::number);
    }
}
