package org.fanal.flows.load;

import java.util.Map;
import org.fanal.flows.model.Flow;

/**
 * A flow as read, with what its checks need to know of where things stand.
 *
 * @param flow the flow
 * @param at where it stands
 * @param steps where each step stands, by id
 * @param found the texts, templates and variables that it uses
 */
record ReadFlow(Flow flow, Node at, Map<String, Node> steps, Found found) {
    Node at(String step) {
        return steps.getOrDefault(step, at);
    }
}
