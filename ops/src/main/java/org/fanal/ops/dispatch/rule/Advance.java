package org.fanal.ops.dispatch.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an alert does next.
 *
 * @param carried the steps carried out, in order; none where the policy has ended
 * @param after how far it has come with them; empty where the policy has ended and nothing more
 *     will happen by itself
 */
public record Advance(List<CarriedOut> carried, Optional<Progress> after) {

    /** Whom it rings now: each person once, however many steps fell due (dispatch.md). */
    public List<Called> rings() {
        Map<String, Called> each = new LinkedHashMap<>();
        for (CarriedOut step : carried)
            for (Called called : step.people())
                each.merge(called.responder(), called, Advance::one);
        return List.copyOf(each.values());
    }

    private static Called one(Called first, Called again) {
        return first.police() ? again : first;
    }
}
