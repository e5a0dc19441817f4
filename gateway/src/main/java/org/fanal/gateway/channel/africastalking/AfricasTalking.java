package org.fanal.gateway.channel.africastalking;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.CarrierFields;
import org.fanal.gateway.channel.CarrierHttp;
import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.CarrierOpening;
import org.fanal.gateway.channel.ChannelSettings;

/** The carrier {@code africastalking} of {@code fanal.yaml}. */
public final class AfricasTalking implements CarrierKind {
    private static final String API = "https://api.africastalking.com";

    @Override
    public String name() {
        return "africastalking";
    }

    @Override
    public Optional<CarrierOpening> read(Fields fields, ChannelSettings settings) {
        String username = fields.text("username");
        Secret apiKey = new Secret(fields.text("apiKey"));
        String baseUrl = CarrierFields.baseUrl(fields, API);
        List<Secret> tokens = CarrierFields.secrets(fields, "token");
        boolean missedCallOptsOut = CarrierFields.missedCallOptsOut(fields);
        if (username.isEmpty() || apiKey.reveal().isEmpty() || tokens.isEmpty())
            return Optional.empty();
        return Optional.of((vertx, _) ->
                new AfricasTalkingCarrier(
                        new Tokens(tokens),
                        new Sender(
                                new CarrierHttp(vertx),
                                new Account(username, apiKey, baseUrl),
                                settings),
                        missedCallOptsOut));
    }
}
