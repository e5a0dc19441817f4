package org.fanal.gateway.channel.africastalking;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.fanal.gateway.channel.FakeApi;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.Sent;

/** Africa's Talking's messaging API, as {@code channels.md} 1.7 has it. */
public final class FakeAfricasTalking extends FakeApi {
    public static final String USERNAME = "sandbox";
    public static final String API_KEY = "fake-api-key";

    private final AtomicLong ids = new AtomicLong();

    private FakeAfricasTalking(Vertx vertx) {
        super(vertx);
    }

    /** Starts it on a free port; blocks until it serves. */
    public static FakeAfricasTalking start(Vertx vertx) {
        FakeAfricasTalking fake = new FakeAfricasTalking(vertx);
        fake.comesBack();
        return fake;
    }

    /** What posts its webhooks for a channel of ours. */
    public AtHooks hooks(String publicUrl, String channel, String token) {
        return hooks(publicUrl, channel, token, () -> AtHooks.WRITTEN);
    }

    /** As {@link #hooks(String, String, String)}, by the test's clock. */
    public AtHooks hooks(String publicUrl, String channel, String token, InstantSource clock) {
        return new AtHooks(publicUrl + "/hooks/" + channel, token, clock);
    }

    @Override
    protected void take(HttpServerRequest request, Buffer body) {
        if (!"/version1/messaging".equals(request.path())) json(request, 404, "{}");
        else if (!API_KEY.equals(request.getHeader("apiKey")))
            json(request, 401, "The supplied authentication is invalid");
        else
            try {
                take(request, Form.parse(body.getBytes()));
            } catch (MalformedHookException wrong) {
                json(request, 400, "Request is missing required form field 'to'");
            }
    }

    private void take(HttpServerRequest request, Form form) throws MalformedHookException {
        String to = form.one("to");
        Sent sent =
                new Sent(
                        "ATXid_" + ids.incrementAndGet(),
                        to,
                        form.any("from").orElse(""),
                        form.one("message"),
                        "");
        if (!USERNAME.equals(form.one("username"))) {
            json(request, 401, "The supplied authentication is invalid");
            return;
        }
        switch (mood()) {
            case WELL -> {
                sent().add(sent);
                recipient(request, 101, to, sent.id());
            }
            case SERVER_ERROR -> json(request, 500, "Internal error");
            case TOO_MANY -> json(request, 429, "");
            case NO_CREDIT -> recipient(request, 405, to, "None");
            case OPTED_OUT -> recipient(request, 406, to, "None");
            case REFUSED -> recipient(request, 403, to, "None");
            case HANGS -> {}
            case CUTS -> cut(request);
            case CUTS_AFTER_TAKING -> {
                sent().add(sent);
                cut(request);
            }
            case GARBAGE -> json(request, 200, "<html>");
        }
    }

    private static void recipient(HttpServerRequest request, int code, String to, String id) {
        boolean taken = code < 200;
        JsonObject recipient =
                new JsonObject()
                        .put("statusCode", code)
                        .put("number", to)
                        .put("status", taken ? "Success" : "Failed")
                        .put("cost", taken ? "XOF 12.0000" : "0")
                        .put("messageId", id);
        String message =
                taken ? "Sent to 1/1 Total Cost: XOF 12.0000" : "Sent to 0/1 Total Cost: 0";
        JsonObject data =
                new JsonObject()
                        .put("Message", message)
                        .put("Recipients", new JsonArray().add(recipient));
        json(request, 201, new JsonObject().put("SMSMessageData", data).encode());
    }
}
