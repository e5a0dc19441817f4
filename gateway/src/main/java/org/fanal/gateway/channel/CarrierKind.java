package org.fanal.gateway.channel;

import java.util.Optional;
import org.fanal.flows.load.Fields;

/** A carrier that Fanal knows; each carrier's package has one. */
public interface CarrierKind {

    /** As {@code carrier:} in {@code fanal.yaml} names it. */
    String name();

    /**
     * The most UTF-16 units that it takes in one text message; as many as one likes unless said.
     */
    default int longestText() {
        return Integer.MAX_VALUE;
    }

    /**
     * Reads the fields that are this carrier's own.
     *
     * @return how to open it; empty, and reported, where the fields do not allow it
     */
    Optional<CarrierOpening> read(Fields fields, ChannelSettings settings);
}
