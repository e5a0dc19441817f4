package org.fanal.ops.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.model.Answering;
import org.fanal.flows.model.Flow;
import org.fanal.flows.model.Script;
import org.fanal.flows.model.Step;
import org.fanal.ops.dispatch.team.Team;

/**
 * Whether teams handle the forms that flows give to reports: a form misspelt on either side would
 * call the supervisors alone.
 */
final class FormsCheck {
    private static final String FORM = "form";
    private static final String CHILD = "child";
    private final Node file;
    private final Problems problems;
    private final Set<String> forms = new TreeSet<>();
    private boolean open;

    /** {@code file} is the tree of {@code teams.yaml}. */
    FormsCheck(Node file, Script script, Problems problems) {
        this.file = file;
        this.problems = problems;
        for (Flow flow : script.flows().values()) flow.steps().forEach(this::step);
    }

    void check(List<Team> teams) {
        if (open || forms.isEmpty()) return;
        for (Team team : teams) handled(team);
        List<Team> helping =
                teams.stream().filter(team -> !team.police() && !team.supervises()).toList();
        for (String form : forms)
            if (!helping.isEmpty() && helping.stream().noneMatch(team -> handles(team, form)))
                problems.warning(
                        Spot.of(file, "teams"),
                        "no team but the police handles the form '"
                                + form
                                + "', so its reports go to the supervisors: add it to 'handles' of"
                                + " one");
    }

    private void handled(Team team) {
        Node at = Spot.item(Spot.of(file, "teams"), team.id());
        for (String form : team.handles())
            if (!form.equals(CHILD) && !forms.contains(form))
                problems.warning(
                        Spot.of(at, "handles"),
                        "no flow gives a report the form '"
                                + form
                                + "', write one of "
                                + String.join(", ", forms)
                                + " or take it out");
    }

    private static boolean handles(Team team, String form) {
        return team.handles().isEmpty() || team.handles().contains(form);
    }

    private void step(Step step) {
        switch (step) {
            case Step.SetVariables set -> set(set.set());
            case Step.When when -> when.branches().forEach(branch -> set(branch.set()));
            case Step.Ask(_, _, Answering.Choices(List<Answering.Choice> choices), _) ->
                    choices.forEach(choice -> set(choice.set()));
            case Step.Report report -> report(report.form());
            default -> {}
        }
    }

    private void set(Map<String, String> variables) {
        if (variables.containsKey(FORM)) form(variables.getOrDefault(FORM, ""));
    }

    /** A report mostly takes the variable, whose values are known by where it is set. */
    private void report(String template) {
        if (!template.matches("\\$\\{form(!.*)?}")) form(template);
    }

    private void form(String value) {
        if (value.contains("${")) open = true;
        else if (!value.isEmpty()) forms.add(value);
    }
}
