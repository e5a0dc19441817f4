package org.fanal.flows.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow: steps in the order written. Immutable. */
public final class Flow {
    private final String id;
    private final List<Step> steps;
    private final Map<String, Step> byId = new LinkedHashMap<>();

    /** Of two steps with one id the first counts. */
    public Flow(String id, List<Step> steps) {
        this.id = id;
        this.steps = List.copyOf(steps);
        for (Step step : steps) {
            var _ = byId.putIfAbsent(step.id(), step);
        }
    }

    public String id() {
        return id;
    }

    /** All of them, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Where it starts; empty where the flow has no step. */
    public Optional<Step> start() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getFirst());
    }

    /** The step of that name. */
    public Optional<Step> step(String named) {
        return Optional.ofNullable(byId.get(named));
    }
}
