package org.fanal.ops.dispatch.team;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.load.Durations;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.model.Msisdn;

/** The written form of teams (DESIGN 5): what {@link TeamsLoader} reads back is equal. */
final class TeamsForm {
    private TeamsForm() {}

    static Map<String, Object> of(TeamsFile file) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("responders", file.responders().stream().map(TeamsForm::of).toList());
        form.put("teams", file.teams().stream().map(TeamsForm::of).toList());
        form.put("policies", file.policies().stream().map(TeamsForm::of).toList());
        return form;
    }

    static Map<String, Object> of(ResponderCard card) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", card.id());
        form.put("name", card.name());
        form.put("phones", card.phones().stream().map(Msisdn::e164).toList());
        if (!card.languages().isEmpty()) form.put("languages", card.languages());
        Map<String, Object> reach = new LinkedHashMap<>();
        if (!card.reach().sms().isEmpty()) reach.put("sms", card.reach().sms());
        if (!card.reach().voice().isEmpty()) reach.put("voice", card.reach().voice());
        if (!reach.isEmpty()) form.put("reach", reach);
        return form;
    }

    static Map<String, Object> of(Team team) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", team.id());
        form.put("name", team.name());
        form.put("agency", team.agency());
        form.put("kind", team.kind().tag());
        form.put("members", team.members());
        Coverage covers = team.covers();
        Map<String, Object> areas = new LinkedHashMap<>();
        if (!covers.places().isEmpty()) areas.put("places", covers.places());
        if (!covers.routes().isEmpty()) areas.put("routes", covers.routes());
        if (covers.everywhere()) form.put("covers", "everywhere");
        else if (!areas.isEmpty()) form.put("covers", areas);
        if (!team.handles().isEmpty())
            form.put("handles", team.handles().stream().sorted().toList());
        if (team.supervises()) form.put("supervises", true);
        form.put("roster", team.roster().always() ? "always" : roster(team.roster()));
        return form;
    }

    private static Map<String, Object> roster(RosterPlan roster) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("timeZone", roster.timeZone().getId());
        form.put("shifts", roster.shifts().stream().map(TeamsForm::shift).toList());
        return form;
    }

    private static Map<String, Object> shift(Shift shift) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "days",
                shift.days().stream().sorted().map(Days::name).collect(Collectors.joining(",")));
        form.put("from", Clock24.text(shift.from()));
        form.put("to", Clock24.text(shift.to()));
        form.put("who", shift.who());
        return form;
    }

    static Map<String, Object> of(Policy policy) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", policy.id());
        if (policy.urgencies().size() < Urgency.values().length)
            form.put("for", Map.of("urgency", tags(policy.urgencies())));
        form.put("steps", policy.steps().stream().map(TeamsForm::step).toList());
        form.put(
                "repeat",
                policy.repeat().isPresent()
                        ? (Object) policy.repeat().getAsInt()
                        : PolicyReader.UNTIL_TAKEN);
        policy.remind().ifPresent(remind -> form.put("remind", Durations.text(remind)));
        return form;
    }

    private static List<String> tags(Set<Urgency> urgencies) {
        return Arrays.stream(Urgency.values())
                .filter(urgencies::contains)
                .map(Urgency::tag)
                .toList();
    }

    private static Map<String, Object> step(PolicyStep step) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("notify", step.whom().tag());
        form.put(
                "by",
                step.by().stream().sorted(Comparator.naturalOrder()).map(Medium::tag).toList());
        form.put("wait", Durations.text(step.pause()));
        return form;
    }
}
