package org.fanal.ops.dispatch.team;

import java.util.List;
import org.fanal.flows.model.Msisdn;

/**
 * A responder as {@code teams.yaml} has them; it does not print what identifies them.
 *
 * @param phones at least one; the first is rung, the others only identify them
 * @param languages BCP 47 tags, best first; may be empty
 */
public record ResponderCard(
        String id, String name, List<Msisdn> phones, List<String> languages, Reach reach) {

    @Override
    public String toString() {
        return "ResponderCard[" + id + "]";
    }
}
