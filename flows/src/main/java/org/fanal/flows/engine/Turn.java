package org.fanal.flows.engine;

import java.util.List;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.session.Session;

/**
 * What one input led to.
 *
 * @param after the session after it
 * @param effects what is to be done, in order; at most one {@link Effect.Reply}
 */
public record Turn(Session after, List<Effect> effects) {}
