package org.fanal.ops.dispatch.team;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanal.flows.effect.Urgency;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problem;
import org.fanal.flows.load.Problems;
import org.fanal.flows.load.Severity;
import org.fanal.flows.load.YamlFile;

/** Reads {@code teams.yaml} (DESIGN 5), and names all that is wrong in it in one pass. */
public final class TeamsLoader {
    /** The file, from the deployment's folder. */
    public static final String FILE = "teams.yaml";

    private final Known known;
    private final Problems problems;

    public TeamsLoader(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param content empty where there is no file: no teams
     */
    public TeamsFile load(Optional<String> content) {
        Optional<Node> root = content.flatMap(text -> YamlFile.read(FILE, text, problems));
        Optional<Fields> fields = root.flatMap(node -> Fields.of(node, FILE, problems));
        if (fields.isEmpty()) {
            if (!problems.stop()) nobody();
            return TeamsFile.EMPTY;
        }
        TeamsFile file = file(fields.get());
        fields.get().done();
        return file;
    }

    private TeamsFile file(Fields fields) {
        ResponderReader responderReader = new ResponderReader(known, problems);
        List<ResponderCard> responders =
                unique(
                        fields.each("responders", "a responder"),
                        "responder",
                        responderReader::read);
        Set<String> ids = new LinkedHashSet<>();
        for (Fields one : fields.each("responders", "a responder"))
            one.textIfAny("id").ifPresent(ids::add);
        TeamReader teamReader = new TeamReader(known, ids, problems);
        List<Team> teams = unique(fields.each("teams", "a team"), "team", teamReader::read);
        PolicyReader policyReader = new PolicyReader();
        List<Policy> policies =
                unique(fields.each("policies", "a policy"), "policy", policyReader::read);
        for (Urgency urgency : policyReader.unserved())
            fields.warning(
                    "policies",
                    "no policy is for the urgency "
                            + urgency.tag()
                            + ", the supervisors are called at once: add it to one");
        // a team that could not be read would be missed everywhere
        if (teams.size() == fields.each("teams", "a team").size())
            new TeamsLint(fields, known.places(), teams).look(responders);
        return new TeamsFile(responders, teams, policies);
    }

    private static <T> List<T> unique(
            List<Fields> all, String what, Function<Fields, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Fields fields : all) {
            String id = fields.textIfAny("id").orElse("");
            if (!id.isEmpty() && !ids.add(id))
                fields.error("id", "two of them are " + what + " '" + id + "', rename one");
            reader.apply(fields).ifPresent(read::add);
        }
        return read;
    }

    private void nobody() {
        problems.add(
                new Problem(
                        FILE,
                        1,
                        Severity.WARNING,
                        "there is no team, so nobody is called: write teams.yaml"));
    }
}
