package org.fanal.flows.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;

/** Reads {@code set: { variable: value }}, and judges the variables that the program reads. */
final class SetReader {
    private final Found found;
    private final Problems problems;

    SetReader(Found found, Problems problems) {
        this.found = found;
        this.problems = problems;
    }

    /** The variables under {@code set}; none where it is absent. */
    Map<String, String> read(Fields fields) {
        Map<String, String> set = new LinkedHashMap<>();
        Optional<Fields> all = fields.fields("set");
        if (all.isEmpty()) return set;
        all.get()
                .all()
                .forEach((name, node) -> {
                    if (!Names.variable(name)) problems.error(node, Names.notAVariable(name));
                    all.get().textIfAny(name).ifPresent(value -> set.put(name, value));
                    found.variable(name);
                    found.template(set.getOrDefault(name, ""), node);
                });
        urgency(all.get(), "urgency");
        oneOf(all.get(), "contact", "never");
        oneOf(all.get(), "child", "yes", "no");
        return Collections.unmodifiableMap(set);
    }

    /** An urgency that is neither one of the three nor a template is an error. */
    void urgency(Fields fields, String field) {
        Optional<String> urgency = fields.textIfAny(field).filter(u -> !u.contains("${"));
        if (urgency.isPresent() && Urgency.of(urgency.get()).isEmpty())
            fields.error(
                    field,
                    "an urgency is critical, high or normal, and not '"
                            + urgency.get()
                            + "', write one of them");
    }

    private static void oneOf(Fields fields, String field, String... values) {
        Optional<String> value = fields.has(field) ? fields.textIfAny(field) : Optional.empty();
        if (value.isEmpty() || List.of(values).contains(value.get())) return;
        fields.error(
                field,
                "the program reads '"
                        + field
                        + "' and knows only '"
                        + String.join("' and '", values)
                        + "', write that or use another name");
    }
}
