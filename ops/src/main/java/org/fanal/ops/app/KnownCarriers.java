package org.fanal.ops.app;

import org.fanal.gateway.channel.CarrierKind;
import org.fanal.gateway.channel.africastalking.AfricasTalking;

import java.util.List;

/** The carriers that a channel may name. */
public final class KnownCarriers {
    public static final List<CarrierKind> ALL = List.of(new AfricasTalking());

    private KnownCarriers() {}
}
