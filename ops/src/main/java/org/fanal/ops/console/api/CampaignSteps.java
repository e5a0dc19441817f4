package org.fanal.ops.console.api;

import java.util.List;
import java.util.stream.Collectors;
import org.fanal.campaigns.plan.Approval;
import org.fanal.campaigns.plan.Approval.Outcome;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.Finding;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;

/**
 * The way of a campaign to approval by a second person, to its start, and to its end (DESIGN 1.3).
 */
public final class CampaignSteps {
    private static final int LONGEST_REASON = 300;
    private final CampaignStore store;
    private final Approval approval;

    public CampaignSteps(CampaignStore store, Approval approval) {
        this.store = store;
        this.approval = approval;
    }

    List<Operation> operations() {
        return List.of(
                step("submit", Right.CAMPAIGNS_WRITE, approval::submit),
                step("approve", Right.CAMPAIGNS_APPROVE, approval::approve),
                step("schedule", Right.CAMPAIGNS_WRITE, approval::schedule),
                word("withdraw", approval::withdraw),
                word("pause", approval::pause),
                word("resume", approval::resume),
                word("cancel", approval::cancel));
    }

    /** A step that is of one revision. */
    private interface Step {
        Outcome take(Tx tx, String id, int revision, String who);
    }

    /** A person's word, with their reason. */
    private interface Word {
        Outcome say(Tx tx, String id, String who, String reason);
    }

    private Operation step(String name, Right right, Step step) {
        return Operation.action(
                name,
                right,
                (tx, asked) -> {
                    Fields fields = asked.form().fields("this step");
                    int revision =
                            fields.number(CampaignsResource.REVISION, 0, 1, Integer.MAX_VALUE);
                    fields.done();
                    asked.form().check();
                    if (revision == 0) throw CampaignsResource.unseen();
                    return done(
                            tx, asked, step.take(tx, asked.id(), revision, asked.person().name()));
                });
    }

    private Operation word(String name, Word word) {
        return Operation.action(
                name,
                Right.CAMPAIGNS_WRITE,
                (tx, asked) -> {
                    Fields fields = asked.form().fields("this step");
                    String reason = fields.textIfAny("reason").orElse("").strip();
                    fields.done();
                    if (reason.length() > LONGEST_REASON)
                        fields.error(
                                "reason",
                                "'reason' has at most "
                                        + LONGEST_REASON
                                        + " characters, shorten it");
                    asked.form().check();
                    return done(tx, asked, word.say(tx, asked.id(), asked.person().name(), reason));
                });
    }

    private Answer done(Tx tx, Asked asked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Answer.of(CampaignsResource.shown(store, tx, asked.id()));
            case Outcome.Unknown _ -> throw ApiProblem.noSuchItem();
            case Outcome.Refused(String code, String what) ->
                    throw ApiProblem.conflict(code, Json.sentence(what), null);
            case Outcome.Blocked(List<Finding> findings) ->
                    throw ApiProblem.conflict(
                            "blocked",
                            findings.stream()
                                    .map(Finding::what)
                                    .map(Json::sentence)
                                    .collect(Collectors.joining(" ")),
                            null);
        };
    }
}
