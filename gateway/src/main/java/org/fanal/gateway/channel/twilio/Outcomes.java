package org.fanal.gateway.channel.twilio;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.fanal.gateway.channel.CarrierHttp.Reply;
import org.fanal.gateway.channel.HttpVerdict;
import org.fanal.gateway.channel.SendOutcome;

/** The table of what a refusal says ({@code channels.md} 1.5): its code first, then its status. */
final class Outcomes {
    private Outcomes() {}

    static SendOutcome of(Reply reply) {
        int code = code(reply.body());
        String named = String.valueOf(code);
        return switch (code) {
            case 0 -> byStatus(reply);
            case 21610 -> new SendOutcome.OptedOut();
            // Permission denied; account not active; account suspended.
            case 20003, 20005, 30002 -> new SendOutcome.ChannelDown(named);
            // Too many requests; From's queue full; send rate; queue overflow; account's rate.
            case 20429, 21611, 14107, 30001, 63017, 63018 ->
                    new SendOutcome.RetryLater(named, HttpVerdict.pause(reply));
            default ->
                    reply.status() >= 500 || reply.status() == 429
                            ? byStatus(reply)
                            : new SendOutcome.Refused(named);
        };
    }

    private static SendOutcome byStatus(Reply reply) {
        return HttpVerdict.of(reply)
                .orElseGet(() -> new SendOutcome.Refused(String.valueOf(reply.status())));
    }

    private static int code(Buffer body) {
        try {
            return new JsonObject(body).getValue("code") instanceof Number code
                    ? code.intValue()
                    : 0;
        } catch (DecodeException | ClassCastException notTheirJson) {
            return 0;
        }
    }
}
