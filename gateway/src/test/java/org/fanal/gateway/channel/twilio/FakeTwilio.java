package org.fanal.gateway.channel.twilio;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.gateway.channel.FakeApi;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.Sent;

/** Twilio's Messages API, as {@code channels.md} 1.5 has it. */
public final class FakeTwilio extends FakeApi {
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "fake-auth-token";

    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT_SID + "/Messages.json";
    private static final String SIGN_IN =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    (ACCOUNT_SID + ":" + AUTH_TOKEN)
                                            .getBytes(StandardCharsets.UTF_8));

    private final AtomicLong ids = new AtomicLong();

    private FakeTwilio(Vertx vertx) {
        super(vertx);
    }

    /** Starts it on a free port; blocks until it serves. */
    public static FakeTwilio start(Vertx vertx) {
        FakeTwilio fake = new FakeTwilio(vertx);
        fake.comesBack();
        return fake;
    }

    /**
     * What posts its webhooks for a channel of ours, signed.
     *
     * @param publicUrl our address as Twilio has it: what it signs
     * @param socketUrl where the requests really go, past any proxy
     */
    public TwilioHooks hooks(String publicUrl, String socketUrl, String channel) {
        return new TwilioHooks(publicUrl, socketUrl, "/hooks/" + channel, AUTH_TOKEN);
    }

    @Override
    protected void take(HttpServerRequest request, Buffer body) {
        if (!PATH.equals(request.path())) error(request, 404, 20404);
        else if (!SIGN_IN.equals(request.getHeader("Authorization"))) error(request, 401, 20003);
        else
            try {
                take(request, Form.parse(body.getBytes()));
            } catch (MalformedHookException wrong) {
                error(request, 400, 21604);
            }
    }

    private void take(HttpServerRequest request, Form form) throws MalformedHookException {
        Sent sent =
                new Sent(
                        String.format(Locale.ROOT, "SM%032x", ids.incrementAndGet()),
                        form.one("To"),
                        form.one("From"),
                        form.one("Body"),
                        form.any("StatusCallback").orElse(""));
        switch (mood()) {
            case WELL -> {
                sent().add(sent);
                json(request, 201, message(sent).encode());
            }
            case SERVER_ERROR -> error(request, 500, 20500);
            case TOO_MANY -> error(request, 429, 20429);
            case NO_CREDIT -> error(request, 400, 30002);
            case OPTED_OUT -> error(request, 400, 21610);
            case REFUSED -> error(request, 400, 21211);
            case HANGS -> {}
            case CUTS -> cut(request);
            case CUTS_AFTER_TAKING -> {
                sent().add(sent);
                cut(request);
            }
            case GARBAGE -> json(request, 201, "<html>");
        }
    }

    private static JsonObject message(Sent sent) {
        return new JsonObject()
                .put("sid", sent.id())
                .put("account_sid", ACCOUNT_SID)
                .put("api_version", "2010-04-01")
                .put("body", sent.text())
                .put("date_created", "Thu, 24 Aug 2026 05:01:45 +0000")
                .put("date_sent", null)
                .put("direction", "outbound-api")
                .put("error_code", null)
                .put("from", sent.from())
                .put("num_segments", "1")
                .put("status", "queued")
                .put("to", sent.to());
    }

    private static void error(HttpServerRequest request, int status, int code) {
        JsonObject error =
                new JsonObject()
                        .put("code", code)
                        .put("message", "said " + code)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status);
        json(request, status, error.encode());
    }
}
