package org.fanal.gateway.channel.simulator;

import java.util.Optional;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.CarrierOpening;
import org.fanal.gateway.channel.ChannelSettings;

/** The carrier {@code simulator} of {@code fanal.yaml}; it has no fields of its own. */
public final class Simulator implements CarrierKind {
    private final Phones phones;

    /** {@code phones} get what is sent. */
    public Simulator(Phones phones) {
        this.phones = phones;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public Optional<CarrierOpening> read(Fields fields, ChannelSettings settings) {
        return Optional.of((_, _) -> new SimulatorCarrier(settings.id(), phones));
    }
}
