package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.PreviewDesk;
import org.fanal.campaigns.plan.PreviewView;
import org.fanal.campaigns.plan.TestSends;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.load.Fields;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;

/** What a campaign would do: its preview, and a text of it sent to somebody of staff. */
public final class CampaignTrials {
    private final CampaignStore store;
    private final PreviewDesk previews;
    private final TestSends tests;

    public CampaignTrials(CampaignStore store, PreviewDesk previews, TestSends tests) {
        this.store = store;
        this.previews = previews;
        this.tests = tests;
    }

    List<Operation> operations() {
        return List.of(
                Operation.view("preview", Right.CAMPAIGNS, this::preview),
                Operation.action("test", Right.CAMPAIGNS_WRITE, this::test));
    }

    private Answer preview(Tx tx, Asked asked) {
        return previews.look(tx, CampaignsResource.find(store, tx, asked))
                .map(preview -> Answer.of(new JsonObject(PreviewView.of(preview))))
                .orElseGet(() ->
                        new Answer(
                                202,
                                Answer.JSON,
                                new JsonObject().put("state", "counting").encode(),
                                Optional.empty()));
    }

    /** The number is read and sent to, and is in no answer (R10). */
    private Answer test(Tx tx, Asked asked) {
        Campaign campaign = CampaignsResource.find(store, tx, asked);
        Fields fields = asked.form().fields("a test");
        Optional<Msisdn> phone =
                fields.required("phone", "a number such as +221770000000", Msisdn::parse);
        String language = fields.text("language");
        Optional<Stage> stage =
                fields.has("stage")
                        ? fields.required("stage", Stage.words(), Stage::of)
                        : Optional.empty();
        int variant = fields.number("variant", 0, 0, campaign.spec().content().variants().size());
        fields.done();
        asked.form().check();
        TestSends.Sent sent =
                tests.send(
                        tx,
                        campaign.spec(),
                        new TestSends.Wanted(language, stage, variant),
                        phone.orElseThrow());
        return switch (sent) {
            case TestSends.Sent.Queued(long message) ->
                    Answer.of(new JsonObject().put("message", Json.id(message)));
            case TestSends.Sent.Refused(String code) -> throw refused(code);
        };
    }

    private static ApiProblem refused(String code) {
        return switch (code) {
            case "not_staff" ->
                    ApiProblem.field(
                            "A test goes to a responder's phone or a drill number alone.", "phone");
            case "no_text" ->
                    ApiProblem.field("There is no such text in this language.", "language");
            default -> ApiProblem.conflict(code, "No channel goes to this number.", "phone");
        };
    }
}
