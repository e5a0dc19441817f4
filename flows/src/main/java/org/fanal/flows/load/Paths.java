package org.fanal.flows.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Step;

/** Where the steps of a flow lead. */
final class Paths {
    /** Behind the last step of a flow. */
    static final String OUT = "";

    private final Map<String, Set<String>> after = new LinkedHashMap<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Optional<String> start;

    Paths(Flow flow) {
        start = flow.start().map(Step::id);
        for (Step step : flow.steps())
            if (steps.putIfAbsent(step.id(), step) == null) after.put(step.id(), after(step));
    }

    /** The steps that the start leads to, itself among them. */
    Set<String> reached() {
        return start.map(from -> closure(List.of(from), after)).orElse(Set.of());
    }

    /** The steps that lead to one of these, themselves among them. */
    Set<String> leadingTo(Collection<String> targets) {
        Map<String, Set<String>> before = new HashMap<>();
        after.forEach((step, nexts) -> {
            for (String next : nexts)
                before.computeIfAbsent(next, key -> new LinkedHashSet<>()).add(step);
        });
        return closure(targets, before);
    }

    /** The steps that go on behind the last one. */
    List<String> runningOut() {
        return after.keySet().stream().filter(step -> next(step).contains(OUT)).toList();
    }

    /** Where a step leads; {@link #OUT} behind the last. */
    Set<String> next(String step) {
        return after.getOrDefault(step, Set.of());
    }

    /** A ring of steps none of which is among those that wait; empty where there is none. */
    List<String> ring(Set<String> waiting) {
        Map<String, Set<String>> passing = new LinkedHashMap<>(after);
        passing.keySet().removeAll(waiting);
        for (String step : passing.keySet()) {
            Set<String> nexts = new LinkedHashSet<>(passing.getOrDefault(step, Set.of()));
            if (nexts.contains(step) || closure(nexts, passing).contains(step))
                return passing.keySet().stream()
                        .filter(other -> other.equals(step) || between(step, other, passing))
                        .toList();
        }
        return List.of();
    }

    private static boolean between(String step, String other, Map<String, Set<String>> passing) {
        return closure(passing.getOrDefault(step, Set.of()), passing).contains(other)
                && closure(passing.getOrDefault(other, Set.of()), passing).contains(step);
    }

    private static Set<String> closure(Collection<String> from, Map<String, Set<String>> edges) {
        Set<String> closure = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty())
            for (String next : edges.getOrDefault(open.remove(), Set.of()))
                if (closure.add(next)) open.add(next);
        return closure;
    }

    private static Set<String> after(Step step) {
        if (step instanceof Step.End || step instanceof Step.Exit) return Set.of();
        List<Optional<String>> nexts = new ArrayList<>();
        if (step instanceof Step.Ask ask && ask.answering() instanceof Answering.Choices choices)
            choices.choices().forEach(choice -> nexts.add(choice.next().or(step::next)));
        else nexts.add(step.next());
        if (step instanceof Step.When when)
            when.branches().forEach(branch -> nexts.add(branch.next().or(step::next)));
        Set<String> after = new LinkedHashSet<>();
        nexts.forEach(next -> after.add(next.orElse(OUT)));
        return after;
    }
}
