package org.fanal.ops.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fanal.campaigns.plan.CampaignSeed;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.Finding;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;

/**
 * Tells of campaigns in files that could not be approved as they are, where it stands. Warnings: a
 * file is a draft, and the hotline runs without it.
 */
final class CampaignsCheck {
    private final DeploymentFolder folder;
    private final Problems problems;

    CampaignsCheck(DeploymentFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void check(List<CampaignSeed.File> files, Function<CampaignSpec, List<Finding>> paper) {
        for (CampaignSeed.File file : files) {
            List<Finding> blockers =
                    paper.apply(file.spec()).stream().filter(Finding::blocks).toList();
            if (!blockers.isEmpty())
                folder.yaml(file.path()).ifPresent(node -> tell(node, blockers));
        }
    }

    private void tell(Node root, List<Finding> blockers) {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (Finding each : blockers)
            if (each.code().equals("no-text"))
                missing.computeIfAbsent(each.text(), _ -> new TreeSet<>()).add(each.language());
            else problems.warning(at(root, each), each.what());
        missing.forEach((text, languages) ->
                problems.warning(
                        child(root, "text"),
                        "there is no text '"
                                + text
                                + "' in "
                                + String.join(", ", languages)
                                + ", write it in these languages or take them out of the"
                                + " audience"));
    }

    private static Node at(Node root, Finding finding) {
        return switch (finding.code()) {
            case "objective" -> child(root, "objective");
            case "requires", "need" -> child(root, "requires");
            case "languages", "route" -> child(root, "audience");
            case "medium" -> child(root, "medium");
            case "price" -> child(root, "budget");
            case "channel", "sender" -> root;
            default -> child(root, "text");
        };
    }

    /** The key's value; the file where it has none. */
    private static Node child(Node root, String key) {
        return root instanceof Node.Fields fields ? fields.values().getOrDefault(key, root) : root;
    }
}
