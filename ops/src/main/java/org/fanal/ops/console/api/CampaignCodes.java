package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fanal.campaigns.measure.Code;
import org.fanal.campaigns.measure.CodeKind;
import org.fanal.campaigns.measure.Codes;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;

/** The codes of a campaign: what people dial, write or call who heard of us by it. */
public final class CampaignCodes {
    private static final String CODE = "code";
    private static final int LONGEST = 80;
    private static final String KINDS =
            Arrays.stream(CodeKind.values()).map(CodeKind::tag).collect(Collectors.joining(", "));

    private final CampaignStore store;
    private final Codes codes;
    private final Supplier<Set<String>> channels;

    /**
     * @param channels ids of the channels there are
     */
    public CampaignCodes(CampaignStore store, Codes codes, Supplier<Set<String>> channels) {
        this.store = store;
        this.codes = codes;
        this.channels = channels;
    }

    List<Operation> operations() {
        return List.of(
                Operation.view("codes", Right.CAMPAIGNS, this::all),
                Operation.action("codes", Right.CAMPAIGNS_WRITE, this::put),
                Operation.removal("codes", Right.CAMPAIGNS_WRITE, this::remove)
                        .filtered(Set.of(CODE)));
    }

    private Answer all(Tx tx, Asked asked) {
        var _ = CampaignsResource.find(store, tx, asked);
        return Answer.of(
                new Resource.Found(
                        codes.of(tx, asked.id()).stream().map(CampaignCodes::json).toList(),
                        Optional.empty()));
    }

    private Answer put(Tx tx, Asked asked) {
        var _ = CampaignsResource.find(store, tx, asked);
        Code code = read(asked);
        switch (codes.put(tx, code)) {
            case KEPT -> {}
            case ID_TAKEN ->
                    throw ApiProblem.conflict(
                            "id_taken",
                            "A code of another campaign has this id, or counted by it: choose"
                                    + " another.",
                            "id");
            case VALUE_TAKEN ->
                    throw ApiProblem.conflict(
                            "code_taken",
                            "Another code is given in the same way, or keepers check in by it:"
                                    + " choose another.",
                            "value");
        }
        return new Answer(200, Answer.JSON, json(code).encode(), about(asked, code.id()));
    }

    private Code read(Asked asked) {
        Fields fields = asked.form().fields("a code");
        String id = fields.text("id");
        Optional<CodeKind> kind = fields.required("kind", "one of " + KINDS, CodeKind::of);
        String channel = fields.textIfAny("channel").orElse("");
        String value = fields.textIfAny("value").orElse("");
        String what = fields.text("what").strip();
        boolean optOut = fields.flag("optOut", false);
        fields.done();
        if (!channel.isEmpty() && !channels.get().contains(channel))
            fields.error("channel", "fanal.yaml has no such channel, write the id of one");
        if (what.length() > LONGEST)
            fields.error("what", "'what' has at most " + LONGEST + " characters, shorten it");
        if (!id.isEmpty() && kind.isPresent()) {
            String wrong = Code.wrong(id, kind.get(), channel, value);
            if (!wrong.isEmpty())
                fields.error(wrong.startsWith("a code's id") ? "id" : "value", wrong);
        }
        asked.form().check();
        return new Code(id, asked.id(), kind.orElseThrow(), channel, value, what, optOut);
    }

    /** What it has counted stays. */
    private Answer remove(Tx tx, Asked asked) {
        String id =
                asked.query()
                        .filter(CODE)
                        .orElseThrow(() ->
                                ApiProblem.invalid(
                                        "parameter_missing", "Name the code to take out.", CODE));
        boolean ours = codes.of(tx, asked.id()).stream().anyMatch(each -> each.id().equals(id));
        if (!ours || !codes.remove(tx, id)) throw ApiProblem.noSuchItem();
        return new Answer(204, Answer.JSON, "", about(asked, id));
    }

    private static Optional<String> about(Asked asked, String code) {
        return Optional.of(asked.id() + "/" + code);
    }

    private static JsonObject json(Code code) {
        return new JsonObject()
                .put("id", code.id())
                .put("kind", code.kind().tag())
                .put("channel", code.channel().isEmpty() ? null : code.channel())
                .put("value", code.value().isEmpty() ? null : code.value())
                .put("what", code.what())
                .put("optOut", code.optOut());
    }
}
