package org.fanal.gateway.channel.twilio;

import io.vertx.core.Vertx;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Plans;

/** A channel at Twilio, as a deployment has it. */
public final class TwilioChannel {
    public static final String ID = "tw-ht";
    public static final String PUBLIC_URL = "https://hotline.example.org";
    public static final String NEXT_TOKEN = "next-auth-token";

    private TwilioChannel() {}

    /** Opens it against an API at this address. */
    public static Channel open(Vertx vertx, String baseUrl) {
        return Plans.only(
                        new Twilio(),
                        """
                        - { id: tw-ht, carrier: twilio, accountSid: %s, authToken: [%s, %s], baseUrl: "%s",
                            sender: FANAL, number: "+50922220000", countries: [HT, DO, SN], rate: 10/s }
                        """
                                .formatted(
                                        FakeTwilio.ACCOUNT_SID,
                                        FakeTwilio.AUTH_TOKEN,
                                        NEXT_TOKEN,
                                        baseUrl))
                .open(vertx, () -> PUBLIC_URL);
    }
}
