package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fanal.campaigns.measure.Effect;
import org.fanal.campaigns.measure.Figure;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.Cell;
import org.fanal.campaigns.run.CampaignLoop;
import org.fanal.campaigns.run.Cells;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.jspecify.annotations.Nullable;

/** What a campaign does: where it speaks, what it caused, and what only a person may decide. */
public final class CampaignRuns {
    private final CampaignStore store;
    private final CampaignLoop loop;

    public CampaignRuns(CampaignStore store, CampaignLoop loop) {
        this.store = store;
        this.loop = loop;
    }

    List<Operation> operations() {
        return List.of(
                Operation.view("cells", Right.CAMPAIGNS, this::cells),
                Operation.view("effect", Right.CAMPAIGNS, this::effect),
                Operation.action("confirm", Right.CAMPAIGNS_WRITE, this::confirm),
                Operation.action("settle", Right.CAMPAIGNS_WRITE, this::settle));
    }

    private Answer cells(Tx tx, Asked asked) {
        var _ = CampaignsResource.find(store, tx, asked);
        return Answer.of(
                new Resource.Found(
                        Cells.of(tx, asked.id()).stream().map(CampaignRuns::json).toList(),
                        Optional.empty()));
    }

    private static JsonObject json(Cells.Standing cell) {
        return new JsonObject()
                .put("place", text(cell.cell().place()))
                .put("language", cell.cell().language())
                .put("state", cell.state().paused() ? "paused" : "open")
                .put("reason", text(cell.state().reason()))
                .put("endpoint", text(cell.state().endpoint()))
                .put("since", Json.instant(cell.state().since()))
                .put("passes", cell.state().passes())
                .put("needsPerson", cell.state().needsPerson())
                .put("lastAt", Json.instant(cell.lastAt()))
                .put("told", cell.told());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Each figure's sentence before its numbers; what may not be shown is null (R21). */
    private Answer effect(Tx tx, Asked asked) {
        Campaign campaign = CampaignsResource.find(store, tx, asked);
        String route = campaign.spec().audience().route();
        Effect effect = Effect.of(tx, asked.id());
        return Answer.of(
                new JsonObject()
                        .put("campaign", asked.id())
                        .put("figures", array(effect.figures(), CampaignRuns::json))
                        .put("codes", array(effect.codes(), CampaignRuns::json))
                        .put("parts", array(effect.parts(), part -> json(route, part))));
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        for (T each : all) array.add(json.apply(each));
        return array;
    }

    private static JsonObject json(Figure figure) {
        JsonObject numbers = new JsonObject();
        figure.numbers()
                .forEach((name, number) ->
                        numbers.put(name, number.isPresent() ? number.getAsDouble() : null));
        return new JsonObject()
                .put("name", figure.name())
                .put("sentence", figure.sentence().text())
                .put("numbers", numbers);
    }

    private static JsonObject json(Effect.ByCode code) {
        return new JsonObject()
                .put("id", code.id())
                .put("what", code.what())
                .put("contacts", shown(code.contacts()))
                .put("answered", shown(code.answered()))
                .put("referred", shown(code.referred()))
                .put("told", shown(code.told()));
    }

    private static JsonObject json(String route, Effect.Part part) {
        JsonObject fates = new JsonObject();
        part.fates().forEach((fate, count) -> fates.put(fate, shown(count)));
        return new JsonObject()
                .put("route", text(route))
                .put("stage", text(part.stage()))
                .put("language", part.language())
                .put("country", text(part.country()))
                .put("variant", part.variant())
                .put("recipients", shown(part.recipients()))
                .put("fates", fates);
    }

    private static @Nullable Long shown(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    /** A person's word that a cell may be spoken to again, after a day of silence. */
    private Answer confirm(Tx tx, Asked asked) {
        var _ = CampaignsResource.find(store, tx, asked);
        Fields fields = asked.form().fields("a cell");
        Cell cell = new Cell(fields.textIfAny("place").orElse(""), fields.text("language"));
        fields.done();
        asked.form().check();
        if (Cells.find(tx, asked.id(), cell).isEmpty())
            throw ApiProblem.field("The campaign has no such cell.", "place");
        if (!loop.confirm(tx, asked.id(), cell, asked.person().name()))
            throw ApiProblem.conflict(
                    "not_open",
                    "It waits for no person's word, or what it requires does not work there now:"
                            + " see its reason among the cells.",
                    null);
        return Answer.of(json(Cells.find(tx, asked.id(), cell).orElseThrow()));
    }

    private Answer settle(Tx tx, Asked asked) {
        var _ = CampaignsResource.find(store, tx, asked);
        asked.form().fields("this step").done();
        asked.form().check();
        int settled = loop.settle(tx, asked.id(), asked.person().name());
        return Answer.of(new JsonObject().put("settled", settled));
    }
}
