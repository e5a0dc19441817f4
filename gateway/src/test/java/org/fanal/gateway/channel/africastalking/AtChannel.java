package org.fanal.gateway.channel.africastalking;

import io.vertx.core.Vertx;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Plans;

/** A channel at Africa's Talking, as a deployment has it. */
public final class AtChannel {
    public static final String ID = "at-sn";
    public static final String TOKEN = "correct-horse";
    public static final String NEXT_TOKEN = "battery-staple";

    private AtChannel() {}

    /** Opens it against an API at this address. */
    public static Channel open(Vertx vertx, String baseUrl) {
        return Plans.only(
                        new AfricasTalking(),
                        """
                        - { id: at-sn, carrier: africastalking, username: sandbox, apiKey: fake-api-key, baseUrl: "%s",
                            token: [correct-horse, battery-staple], serviceCode: "*384*96#", sender: INFO, number: "21512",
                            countries: [SN], languages: [fr, wo], for: [callers, staff], rate: 20/s }
                        """
                                .formatted(baseUrl))
                .open(vertx, () -> "https://hotline.example.org");
    }
}
