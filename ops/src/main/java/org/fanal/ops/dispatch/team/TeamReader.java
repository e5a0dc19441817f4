package org.fanal.ops.dispatch.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/** Reads the teams of {@code teams.yaml}. */
final class TeamReader {
    private final Known known;
    private final Set<String> responders;
    private final Problems problems;
    private final RosterReader rosters;

    /**
     * @param responders ids of those who exist
     */
    TeamReader(Known known, Set<String> responders, Problems problems) {
        this.known = known;
        this.responders = responders;
        this.problems = problems;
        this.rosters = new RosterReader(problems);
    }

    /** One team; empty, and reported, where it has no id or no kind. */
    Optional<Team> read(Fields fields) {
        String id = fields.text("id");
        String name = fields.text("name");
        String agency = fields.text("agency");
        Optional<TeamKind> kind =
                fields.required(
                        "kind",
                        "one of ngo, police, shelter, health, social, child-protection",
                        TeamKind::of);
        boolean supervises = fields.flag("supervises", false);
        List<String> members = members(fields);
        Coverage covers = covers(fields, supervises);
        Set<String> handles = new LinkedHashSet<>(fields.texts("handles"));
        RosterPlan roster = rosters.read(fields, members);
        if (supervises && kind.filter(TeamKind.POLICE::equals).isPresent())
            fields.error(
                    "supervises",
                    "the police are alerted with consent alone and cannot supervise, name another"
                            + " team");
        fields.done();
        if (id.isEmpty() || kind.isEmpty()) return Optional.empty();
        return Optional.of(
                new Team(
                        id,
                        name,
                        agency,
                        kind.get(),
                        members,
                        covers,
                        handles,
                        roster,
                        supervises));
    }

    private List<String> members(Fields fields) {
        List<String> members = fields.texts("members").stream().distinct().toList();
        if (members.isEmpty()) fields.error("members", "a team needs 'members', name at least one");
        for (String member : members)
            if (!responders.contains(member))
                fields.error(
                        "members",
                        "there is no responder '" + member + "', add them or correct the id");
        return members;
    }

    private Coverage covers(Fields fields, boolean supervises) {
        Node node = fields.any("covers").orElse(null);
        if (node instanceof Node.Text text && text.value().equals("everywhere"))
            return Coverage.EVERYWHERE;
        if (node instanceof Node.Fields)
            return Fields.of(node, "'covers'", problems).map(this::areas).orElse(Coverage.NOWHERE);
        if (!supervises || node != null)
            fields.error(
                    "covers",
                    "a team needs 'covers', write everywhere, { places: [ID] } or { routes: [ID]"
                            + " }");
        return Coverage.NOWHERE;
    }

    private Coverage areas(Fields fields) {
        List<String> places = fields.texts("places");
        List<String> routes = fields.texts("routes");
        for (String place : places)
            if (known.places().byId(place).isEmpty())
                fields.error(
                        "places",
                        "there is no place '" + place + "', add it to places.yaml or correct it");
        for (String route : routes)
            if (!known.routes().contains(route))
                fields.error(
                        "routes",
                        "there is no route '" + route + "', add it to routes.yaml or correct it");
        if (places.isEmpty() && routes.isEmpty())
            problems.error(fields.node(), "'covers' names nothing, list places or routes");
        fields.done();
        return new Coverage(false, places, routes);
    }
}
