package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Step;

/** Reads {@code flows/*.yaml}: each step by {@link StepReader}, and what ties them together. */
final class FlowReader {
    private final Problems problems;

    FlowReader(Problems problems) {
        this.problems = problems;
    }

    Optional<ReadFlow> read(Node file) {
        return Fields.of(file, "a flow", problems).map(this::read);
    }

    private ReadFlow read(Fields fields) {
        String id = fields.text("flow");
        if (!fields.has("steps"))
            fields.error("steps", "a flow needs 'steps', write them, the first is the start");
        List<Fields> written = fields.each("steps", "a step");
        if (fields.has("steps") && written.isEmpty())
            fields.error("steps", "the flow has no step, write one or take the file out");
        fields.done();
        List<String> ids = written.stream().map(FlowReader::id).toList();
        Map<String, Node> places = places(written, ids);
        List<Step> steps = new ArrayList<>();
        Found found = new Found();
        found.unsure = places.size() < ids.size();
        for (int i = 0; i < written.size(); i++) {
            Optional<String> following =
                    i + 1 < ids.size() ? Optional.of(ids.get(i + 1)) : Optional.empty();
            Targets targets = new Targets(places.keySet(), following, found);
            new StepReader(written.get(i), targets, found, problems).read().ifPresent(steps::add);
        }
        return new ReadFlow(new Flow(id, steps), fields.node(), places, found);
    }

    /** The id alone, not yet judged. */
    private static String id(Fields step) {
        return step.any("id").orElse(null) instanceof Node.Text text ? text.value() : "";
    }

    private Map<String, Node> places(List<Fields> written, List<String> ids) {
        Map<String, Node> places = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Node at = written.get(i).any("id").orElse(written.get(i).node());
            if (!ids.get(i).isEmpty() && places.putIfAbsent(ids.get(i), at) != null)
                problems.error(at, "two steps are called '" + ids.get(i) + "', rename one of them");
        }
        return places;
    }
}
