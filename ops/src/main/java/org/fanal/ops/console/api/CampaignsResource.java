package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fanal.campaigns.plan.Campaign;
import org.fanal.campaigns.plan.CampaignReader;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.CampaignViews;
import org.fanal.campaigns.plan.CampaignWriter;
import org.fanal.campaigns.route.Routes;
import org.fanal.flows.load.Node;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;
import org.jspecify.annotations.Nullable;

/** {@code campaigns}: their one form and its revisions, and what its parts add. */
public final class CampaignsResource implements Resource {
    /** What an item shows beside the form, and what is therefore not read back. */
    private static final Set<String> SHOWN =
            Set.of(
                    "id",
                    "state",
                    "reason",
                    "author",
                    "submittedBy",
                    "approvedBy",
                    "scheduledBy",
                    "createdAt",
                    "changedAt",
                    "submittedAt",
                    "approvedAt",
                    "scheduledAt",
                    "startedAt",
                    "endedAt");

    static final String REVISION = "revision";

    private final CampaignStore store;
    private final Function<Tx, Routes> routes;
    private final Supplier<Set<String>> languages;
    private final Parts parts;

    /**
     * @param routes those that an audience may name
     * @param languages tags of the languages there are
     */
    public CampaignsResource(
            CampaignStore store,
            Function<Tx, Routes> routes,
            Supplier<Set<String>> languages,
            Parts parts) {
        this.store = store;
        this.routes = routes;
        this.languages = languages;
        this.parts = parts;
    }

    /**
     * What else there is to do with campaigns.
     *
     * @param steps their way to approval and to their end
     * @param trials what they would do
     * @param runs what they do
     * @param codes what people give us to name one
     */
    public record Parts(
            CampaignSteps steps, CampaignTrials trials, CampaignRuns runs, CampaignCodes codes) {

        List<Operation> operations() {
            List<Operation> all = new ArrayList<>(steps.operations());
            all.addAll(trials.operations());
            all.addAll(runs.operations());
            all.addAll(codes.operations());
            return all;
        }
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public Right right() {
        return Right.CAMPAIGNS;
    }

    @Override
    public boolean audited() {
        return false;
    }

    @Override
    public Set<String> filters() {
        return Set.of("state");
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        Set<CampaignState> states =
                query.among("state", CampaignState.values(), CampaignState::tag)
                        .map(Set::of)
                        .orElse(Set.of());
        List<JsonObject> rows =
                store.list(tx, states, query.cursor().orElse(""), query.limit() + 1).stream()
                        .map(each -> new JsonObject(CampaignViews.of(each)))
                        .toList();
        return PlacesResource.page(query, _ -> rows);
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return store.find(tx, id).map(each -> new JsonObject(CampaignViews.of(each)));
    }

    @Override
    public List<Operation> operations() {
        List<Operation> all =
                new ArrayList<>(
                        List.of(
                                Operation.create(Right.CAMPAIGNS_WRITE, this::create),
                                Operation.replace(Right.CAMPAIGNS_WRITE, this::replace),
                                Operation.view("changes", right(), this::changes),
                                Operation.itemAs("application/yaml", right(), this::yaml)));
        all.addAll(parts.operations());
        return List.copyOf(all);
    }

    private Answer create(Tx tx, Asked asked) {
        CampaignSpec spec = spec(tx, asked, asked.form().node());
        if (!store.create(tx, spec, asked.person().name()))
            throw ApiProblem.conflict("id_taken", "Another campaign has this id.", "campaign");
        return Answer.created(spec.id(), shown(store, tx, spec.id()));
    }

    private Answer replace(Tx tx, Asked asked) {
        Campaign before = find(store, tx, asked);
        Node body = asked.form().node();
        int revision = 0;
        if (body instanceof Node.Fields(String file, int line, Map<String, Node> values)) {
            Map<String, Node> written = new LinkedHashMap<>(values);
            revision = revision(written.remove(REVISION));
            written.keySet().removeAll(SHOWN);
            body = new Node.Fields(file, line, written);
        }
        if (revision == 0) throw unseen();
        CampaignSpec spec = spec(tx, asked, body);
        if (!spec.id().equals(before.id()))
            throw ApiProblem.field("An id never changes: make another campaign.", "campaign");
        if (!store.save(tx, spec, revision, asked.person().name()))
            throw notSaved(before, revision);
        return Answer.of(shown(store, tx, spec.id()));
    }

    private static ApiProblem notSaved(Campaign before, int revision) {
        return before.revision() == revision
                ? ApiProblem.conflict(
                        "state",
                        "It is "
                                + before.state().tag()
                                + ": what is scheduled is withdrawn before it is edited, and what"
                                + " runs is not edited at all.",
                        null)
                : ApiProblem.conflict(
                        REVISION, "It was changed since you saw it: look again.", REVISION);
    }

    private CampaignSpec spec(Tx tx, Asked asked, Node body) {
        Optional<CampaignSpec> spec =
                new CampaignReader(routes.apply(tx), languages.get(), asked.form().problems())
                        .read(body);
        asked.form().check();
        return spec.orElseThrow(() -> ApiProblem.field("This is no campaign.", null));
    }

    private Answer changes(Tx tx, Asked asked) {
        var _ = find(store, tx, asked);
        int limit = asked.query().limit();
        List<JsonObject> rows =
                store.changes(tx, asked.id(), after(asked.query()), limit + 1).stream()
                        .map(each -> new JsonObject(CampaignViews.of(each)))
                        .toList();
        boolean more = rows.size() > limit;
        List<JsonObject> page = more ? rows.subList(0, limit) : rows;
        return Answer.of(
                new Found(
                        page,
                        more
                                ? Optional.of("" + page.getLast().getInteger("number"))
                                : Optional.empty()));
    }

    private static int after(Query query) {
        return query.cursor()
                .map(cursor ->
                        Query.number(cursor)
                                .filter(number -> number <= Integer.MAX_VALUE)
                                .orElseThrow(Query::wrongCursor)
                                .intValue())
                .orElse(0);
    }

    private Answer yaml(Tx tx, Asked asked) {
        return Answer.of("application/yaml", CampaignWriter.yaml(find(store, tx, asked).spec()));
    }

    /** 0 where none is sent. */
    private static int revision(@Nullable Node node) {
        return node instanceof Node.Text text && text.value().matches("[0-9]{1,9}")
                ? Integer.parseInt(text.value())
                : 0;
    }

    static ApiProblem unseen() {
        return ApiProblem.field("Send the 'revision' that you saw.", REVISION);
    }

    static Campaign find(CampaignStore store, Tx tx, Asked asked) {
        return store.find(tx, asked.id()).orElseThrow(ApiProblem::noSuchItem);
    }

    static JsonObject shown(CampaignStore store, Tx tx, String id) {
        return new JsonObject(CampaignViews.of(store.find(tx, id).orElseThrow()));
    }
}
