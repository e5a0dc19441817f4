package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Step;

/** Whether every step of the flows is reached, comes to an end, and waits now and then. */
final class PathCheck {
    private final Map<String, ReadFlow> flows = new LinkedHashMap<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final Problems problems;

    PathCheck(List<ReadFlow> flows, Problems problems) {
        this.problems = problems;
        for (ReadFlow flow : flows) {
            var _ = this.flows.putIfAbsent(flow.flow().id(), flow);
            calls(flow.flow()).forEach(call -> called.add(call.flow()));
        }
    }

    void check() {
        for (ReadFlow flow : flows.values()) {
            calledFlows(flow);
            if (flow.found().unsure) continue;
            Paths paths = new Paths(flow.flow());
            unreached(flow, paths);
            ring(flow, paths);
            ends(flow, paths);
        }
    }

    private static List<Step.Call> calls(Flow flow) {
        List<Step.Call> calls = new ArrayList<>();
        for (Step step : flow.steps()) if (step instanceof Step.Call call) calls.add(call);
        return calls;
    }

    private void calledFlows(ReadFlow flow) {
        for (Step.Call call : calls(flow.flow())) {
            if (call.flow().isEmpty()) continue;
            if (!flows.containsKey(call.flow()))
                problems.error(
                        flow.at(call.id()),
                        "there is no flow '" + call.flow() + "', name one that is in flows/");
            else if (reaches(call.flow(), flow.flow().id(), new LinkedHashSet<>()))
                problems.error(
                        flow.at(call.id()),
                        "'"
                                + call.flow()
                                + "' comes back to call this flow, so they never end, take one"
                                + " of the calls out");
        }
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        if (from.equals(target)) return true;
        if (!seen.add(from) || !flows.containsKey(from)) return false;
        return calls(flow(from)).stream().anyMatch(call -> reaches(call.flow(), target, seen));
    }

    private Flow flow(String id) {
        return Optional.ofNullable(flows.get(id)).orElseThrow().flow();
    }

    private void unreached(ReadFlow flow, Paths paths) {
        Set<String> reached = paths.reached();
        for (Step step : flow.flow().steps())
            if (!reached.contains(step.id()))
                problems.warning(
                        flow.at(step.id()),
                        "no step leads to '" + step.id() + "', lead one here or take it out");
    }

    /** A turn must come to a question or to an end. */
    private void ring(ReadFlow flow, Paths paths) {
        Set<String> waiting = new LinkedHashSet<>();
        for (Step step : flow.flow().steps()) if (waits(step)) waiting.add(step.id());
        List<String> ring = paths.ring(waiting);
        if (!ring.isEmpty())
            problems.error(
                    flow.at(ring.getFirst()),
                    "the steps "
                            + String.join(", ", ring)
                            + " lead round and round and nothing is asked, let one lead out");
    }

    /** A {@code contact} step is passed over in the quiet way, so it does not count. */
    private boolean waits(Step step) {
        return switch (step) {
            case Step.Ask _, Step.Consent _ -> true;
            case Step.Call call ->
                    flows.containsKey(call.flow())
                            && flow(call.flow()).steps().stream()
                                    .anyMatch(of -> of instanceof Step.Ask);
            default -> false;
        };
    }

    private void ends(ReadFlow flow, Paths paths) {
        List<String> ends = new ArrayList<>();
        for (Step step : flow.flow().steps()) if (isEnd(step)) ends.add(step.id());
        Set<String> reached = paths.reached();
        if (called.contains(flow.flow().id())) ends.add(Paths.OUT);
        else
            for (String step : paths.runningOut())
                if (reached.contains(step))
                    problems.error(
                            flow.at(step),
                            "nothing comes after '"
                                    + step
                                    + "', give it a 'next' or write a step with 'end'");
        ends.addAll(paths.runningOut());
        Set<String> ending = paths.leadingTo(ends);
        for (String step : reached)
            if (!step.isEmpty() && !ending.contains(step)) {
                problems.error(
                        flow.at(step),
                        "no way leads from '" + step + "' to an end, let one lead to 'end'");
                return;
            }
    }

    private boolean isEnd(Step step) {
        return step instanceof Step.End
                || step instanceof Step.Exit
                || (step instanceof Step.Call call
                        && flows.containsKey(call.flow())
                        && flow(call.flow()).steps().stream().anyMatch(Step.End.class::isInstance));
    }
}
