package org.fanal.gateway.channel.africastalking;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.fanal.gateway.channel.CarrierHttp.Reply;
import org.fanal.gateway.channel.HttpVerdict;
import org.fanal.gateway.channel.SendOutcome;

/** The table of what an answer to a send says ({@code channels.md} 1.7). */
final class Outcomes {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Outcomes() {}

    static SendOutcome of(Reply reply) {
        return HttpVerdict.of(reply).orElseGet(() -> read(reply));
    }

    private static SendOutcome read(Reply reply) {
        if (reply.status() >= 300) return new SendOutcome.Refused(String.valueOf(reply.status()));
        Optional<JsonArray> recipients = recipients(reply.body());
        if (recipients.isEmpty()) return new SendOutcome.Unknown("unreadable");
        if (recipients.get().isEmpty()) return new SendOutcome.Refused("no-recipient");
        return recipients.get().getValue(0) instanceof JsonObject recipient
                ? recipient(recipient)
                : new SendOutcome.Unknown("unreadable");
    }

    private static Optional<JsonArray> recipients(Buffer body) {
        try {
            return new JsonObject(body).getValue("SMSMessageData") instanceof JsonObject data
                            && data.getValue("Recipients") instanceof JsonArray all
                    ? Optional.of(all)
                    : Optional.empty();
        } catch (DecodeException | ClassCastException notTheirJson) {
            return Optional.empty();
        }
    }

    /**
     * The request may be answered 201 although its recipient failed: the recipient's code counts.
     */
    private static SendOutcome recipient(JsonObject recipient) {
        if (!(recipient.getValue("statusCode") instanceof Number number))
            return new SendOutcome.Unknown("unreadable");
        String code = String.valueOf(number.intValue());
        return switch (number.intValue()) {
            case 100, 101, 102 -> accepted(recipient);
            // RiskHold, InvalidSenderId, InvalidPhoneNumber, UnsupportedNumberType,
            // CouldNotRoute, DoNotDisturbRejection, RejectedByGateway.
            case 401, 402, 403, 404, 407, 409, 502 -> new SendOutcome.Refused(code);
            case 405 -> new SendOutcome.ChannelDown(code);
            case 406 -> new SendOutcome.OptedOut();
            case 500, 501 -> new SendOutcome.RetryLater(code, PAUSE);
            default -> new SendOutcome.Unknown(code);
        };
    }

    private static SendOutcome accepted(JsonObject recipient) {
        return new SendOutcome.Accepted(
                recipient.getValue("messageId") instanceof String id && id.matches("[!-~]{1,120}")
                        ? id
                        : "");
    }
}
