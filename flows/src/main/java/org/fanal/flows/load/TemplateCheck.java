package org.fanal.flows.load;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fanal.flows.language.Templates;

/** Judges the templates and conditions of all flows, once every variable is known. */
final class TemplateCheck {
    private static final Pattern POLICE = Pattern.compile("\\bpolice\\b");

    /** What the program sets by itself. */
    private static final List<String> GIVEN =
            List.of("form", "urgency", "place", "child", "contact");

    private final Set<String> known = new LinkedHashSet<>(GIVEN);

    TemplateCheck(Collection<ReadFlow> flows) {
        for (ReadFlow flow : flows) known.addAll(flow.found().variables);
    }

    /** Every variable that a text of these flows may use. */
    Set<String> known() {
        return Set.copyOf(known);
    }

    void check(ReadFlow flow, Problems problems) {
        for (TemplateUse use : flow.found().templates) {
            List<String> faults =
                    use.condition()
                            ? Templates.conditionFaults(use.source(), known)
                            : Templates.faults(use.source(), known);
            faults.forEach(fault -> problems.error(use.at(), fault));
            if (use.condition() && POLICE.matcher(use.source()).find())
                problems.error(
                        use.at(),
                        "refusing the police must change nothing else (R13), decide by something"
                                + " else");
        }
    }
}
