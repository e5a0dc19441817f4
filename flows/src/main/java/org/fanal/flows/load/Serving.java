package org.fanal.flows.load;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.engine.Navigation;

/**
 * What of a deployment, beside flows and languages, decides whether its texts will do.
 *
 * @param navigation its keys
 * @param name the hotline's own name, which gives a caller away (R4)
 * @param offers its channels; empty: usual ones
 */
public record Serving(Navigation navigation, Optional<String> name, List<Offer> offers) {

    /** With the usual keys and channels. */
    public static final Serving USUAL = new Serving(Navigation.USUAL, Optional.empty(), List.of());
}
