package org.fanal.gateway.channel.twilio;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.CarrierFields;
import org.fanal.gateway.channel.CarrierHttp;
import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.CarrierOpening;
import org.fanal.gateway.channel.ChannelSettings;

/** The carrier {@code twilio} of {@code fanal.yaml}. */
public final class Twilio implements CarrierKind {
    private static final String API = "https://api.twilio.com";

    @Override
    public String name() {
        return "twilio";
    }

    /** {@code channels.md} 1, error 21617. */
    @Override
    public int longestText() {
        return 1600;
    }

    @Override
    public Optional<CarrierOpening> read(Fields fields, ChannelSettings settings) {
        Optional<String> sid =
                fields.required(
                        "accountSid",
                        "the account's SID, such as AC and 32 digits",
                        text -> Optional.of(text).filter(t -> t.matches("[A-Za-z0-9_-]{2,64}")));
        List<Secret> tokens = CarrierFields.secrets(fields, "authToken");
        String baseUrl = CarrierFields.baseUrl(fields, API);
        String from = settings.sender().or(settings::number).orElse("");
        if (from.isEmpty()) {
            boolean wrong = fields.has("number") || fields.has("sender");
            if (!wrong)
                fields.error("number", "a channel at twilio needs 'number', write ours in E.164");
            return Optional.empty();
        }
        boolean missedCallOptsOut = CarrierFields.missedCallOptsOut(fields);
        if (sid.isEmpty() || tokens.isEmpty()) return Optional.empty();
        Account account =
                new Account(sid.get(), tokens.getFirst(), from, settings.number().orElse(from));
        return Optional.of((vertx, publicBaseUrl) ->
                new TwilioCarrier(
                        new Signatures(tokens, publicBaseUrl),
                        new Sender(
                                vertx,
                                account,
                                new SdkHttp(new CarrierHttp(vertx), baseUrl),
                                id ->
                                        publicBaseUrl.get()
                                                + "/hooks/"
                                                + settings.id()
                                                + "/status?m="
                                                + id),
                        missedCallOptsOut));
    }
}
