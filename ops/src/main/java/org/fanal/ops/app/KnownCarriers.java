package org.fanal.ops.app;

import java.util.List;
import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.africastalking.AfricasTalking;
import org.fanal.gateway.channel.simulator.Phones;
import org.fanal.gateway.channel.simulator.Simulator;
import org.fanal.gateway.channel.twilio.Twilio;

/** The carriers that a channel may name. */
public final class KnownCarriers {
    private KnownCarriers() {}

    /** All of them; {@code phones} are those that the simulator rings. */
    public static List<CarrierKind> with(Phones phones) {
        return List.of(new AfricasTalking(), new Twilio(), new Simulator(phones));
    }
}
