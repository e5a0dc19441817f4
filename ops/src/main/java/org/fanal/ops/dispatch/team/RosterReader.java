package org.fanal.ops.dispatch.team;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/** Reads a team's roster. */
final class RosterReader {
    private static final int DAY = 24 * 60;
    private final Problems problems;

    RosterReader(Problems problems) {
        this.problems = problems;
    }

    /** {@code always}, or shifts in a time zone. */
    RosterPlan read(Fields team, List<String> members) {
        Node node = team.any("roster").orElse(null);
        if (node instanceof Node.Text text && text.value().equals("always"))
            return RosterPlan.ALWAYS;
        if (!(node instanceof Node.Fields)) {
            team.error("roster", "a team needs a roster, write 'always' or its shifts");
            return RosterPlan.ALWAYS;
        }
        return Fields.of(node, "'roster'", problems)
                .map(fields -> shifts(fields, members))
                .orElse(RosterPlan.ALWAYS);
    }

    private RosterPlan shifts(Fields fields, List<String> members) {
        Optional<ZoneId> zone =
                fields.required("timeZone", "a time zone such as Africa/Dakar", RosterReader::zone);
        List<Shift> shifts = new ArrayList<>();
        for (Fields shift : fields.each("shifts", "a shift"))
            shift(shift, members).ifPresent(shifts::add);
        if (fields.items("shifts").isEmpty())
            fields.error("shifts", "a roster needs 'shifts', list at least one or write 'always'");
        fields.done();
        return zone.map(at -> RosterPlan.of(at, shifts)).orElse(RosterPlan.ALWAYS);
    }

    private static Optional<Shift> shift(Fields fields, List<String> members) {
        Optional<Set<DayOfWeek>> days = fields.required("days", Days.FORM, Days::parse);
        Optional<Integer> from =
                fields.required(
                        "from", Clock24.FORM, text -> Clock24.parse(text).filter(m -> m < DAY));
        Optional<Integer> to =
                fields.required("to", Clock24.FORM, text -> Clock24.parse(text).filter(m -> m > 0));
        List<String> who = fields.texts("who");
        if (who.isEmpty()) fields.error("who", "a shift needs 'who', name at least one member");
        for (String one : who)
            if (!members.contains(one))
                fields.error(
                        "who",
                        "'"
                                + one
                                + "' is not a member of this team, add them to 'members' or name"
                                + " another");
        if (from.isPresent() && from.equals(to))
            fields.error(
                    "to", "this shift is over as it begins, write from 00:00 to 24:00 for a day");
        fields.done();
        if (days.isEmpty() || from.isEmpty() || to.isEmpty()) return Optional.empty();
        return Optional.of(new Shift(days.get(), from.get(), to.get(), who));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text))
                    .filter(zone -> text.contains("/") || text.equals("UTC"));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
