package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.campaigns.measure.Codes;
import org.fanal.campaigns.referral.Change;
import org.fanal.campaigns.referral.DialCodes;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.EndpointDesk;
import org.fanal.campaigns.referral.EndpointState;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.Known;
import org.fanal.campaigns.referral.OwnEditException;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.People;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code endpoints}, in the form of {@code referrals.yaml}, with where each stands. Address and
 * free places of a confidential one are for those alone who may edit it (R22); phones of keepers
 * are masked for all (R10).
 */
public final class EndpointsResource implements Resource {
    private final EndpointDesk desk;
    private final Endpoints endpoints;
    private final People people;
    private final InstantSource clock;

    public EndpointsResource(
            EndpointDesk desk, Endpoints endpoints, People people, InstantSource clock) {
        this.desk = desk;
        this.endpoints = endpoints;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public Right right() {
        return Right.ENDPOINTS;
    }

    @Override
    public boolean audited() {
        return false;
    }

    @Override
    public Set<String> filters() {
        return Set.of("state", "need");
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        Optional<EndpointState> state =
                query.among("state", EndpointState.values(), EndpointState::tag);
        boolean secrets = secrets(tx, viewer.user());
        Instant now = clock.instant();
        List<JsonObject> rows =
                endpoints.all(tx).stream()
                        .filter(each -> each.card().id().compareTo(query.cursor().orElse("")) > 0)
                        .filter(each -> query.filter("need").map(each.card()::serves).orElse(true))
                        .filter(each ->
                                state.map(s -> s == each.standing(now).state()).orElse(true))
                        .sorted((a, b) -> a.card().id().compareTo(b.card().id()))
                        .limit(query.limit() + 1L)
                        .map(each -> json(desk.view(tx, each, secrets)))
                        .toList();
        return PlacesResource.page(query, _ -> rows);
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return desk.view(tx, id, secrets(tx, viewer.user())).map(EndpointsResource::json);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.ENDPOINTS_WRITE, this::create),
                Operation.replace(Right.ENDPOINTS_WRITE, this::replace),
                Operation.action("attest", Right.ENDPOINTS_CONFIRM, this::attest),
                Operation.action("maintenance", Right.ENDPOINTS_CONFIRM, this::maintenance),
                Operation.action("up", Right.ENDPOINTS_CONFIRM, this::up),
                Operation.view("changes", right(), this::changes));
    }

    /** Whoever may write the card may read it whole. */
    private boolean secrets(Tx tx, String user) {
        return people.find(tx, user).filter(each -> each.may(Right.ENDPOINTS_WRITE)).isPresent();
    }

    private Answer create(Tx tx, Asked asked) {
        Optional<Endpoint> read = desk.read(asked.form().node(), asked.form().problems());
        asked.form().check();
        Endpoint card = read.orElseThrow(() -> ApiProblem.field("This is no endpoint.", null));
        dialled(tx, card);
        if (!endpoints.create(tx, card, asked.person().name())) throw PlacesResource.taken();
        return Answer.created(card.id(), shown(tx, asked, card.id()));
    }

    /** With the {@code revision} that was seen, an edit in between is not lost. */
    private Answer replace(Tx tx, Asked asked) {
        Known before = endpoints.one(tx, asked.id()).orElseThrow(ApiProblem::noSuchItem);
        PlacesResource.same(asked, PlacesResource.id(asked));
        Optional<Endpoint> read = desk.reread(asked.form().node(), asked.form().problems());
        asked.form().check();
        Endpoint card = read.orElseThrow(() -> ApiProblem.field("This is no endpoint.", null));
        if (asked.form().node() instanceof Node.Fields fields
                && fields.values().get("revision") instanceof Node.Text seen
                && !seen.value().equals("" + before.revision()))
            throw ApiProblem.conflict(
                    "revision", "It was changed since you saw it: look again.", "revision");
        dialled(tx, card);
        if (!endpoints.replace(tx, card, asked.person().name())) throw ApiProblem.noSuchItem();
        return Answer.of(shown(tx, asked, card.id()));
    }

    /** Digits behind the service code mean one thing alone. */
    private static void dialled(Tx tx, Endpoint card) {
        Optional<String> code = DialCodes.of(card);
        if (code.isEmpty()) return;
        tx.lock(DialCodes.LOCK);
        if (Codes.suffix(tx, code.get()))
            throw ApiProblem.conflict(
                    "code_taken",
                    "A campaign is answered by these digits: choose others.",
                    "checkIn.code");
    }

    private Answer attest(Tx tx, Asked asked) {
        Fields fields = asked.form().fields("an attestation");
        Optional<Duration> lasts =
                fields.has("lasts")
                        ? Optional.of(fields.duration("lasts", Duration.ZERO))
                        : Optional.empty();
        fields.done();
        if (lasts.filter(Duration::isZero).isPresent())
            fields.error("lasts", "'lasts' is a time such as 30d, write it so or leave it out");
        asked.form().check();
        return stood(tx, asked, () -> desk.attest(tx, asked.id(), lasts, asked.person().name()));
    }

    /** It has an end, always; it is over before that by {@code over: true}. */
    private Answer maintenance(Tx tx, Asked asked) {
        Fields fields = asked.form().fields("a maintenance");
        boolean over = fields.flag("over", false);
        Optional<Instant> until =
                over && !fields.has("until")
                        ? Optional.empty()
                        : fields.required(
                                "until",
                                "a time such as 2026-12-01T18:00:00Z",
                                EndpointsResource::instant);
        fields.done();
        if (over && until.isPresent())
            fields.error("over", "it is over, or lasts until then: send one of both");
        if (until.filter(at -> !at.isAfter(clock.instant())).isPresent())
            fields.error("until", "'until' has passed, write when it will end");
        asked.form().check();
        return done(tx, asked, desk.maintenance(tx, asked.id(), until, asked.person().name()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private Answer up(Tx tx, Asked asked) {
        asked.form().fields("this step").done();
        asked.form().check();
        return stood(tx, asked, () -> desk.up(tx, asked.id(), asked.person().name()));
    }

    private Answer stood(Tx tx, Asked asked, Supplier<Optional<Known>> word) {
        try {
            return done(tx, asked, word.get());
        } catch (OwnEditException own) {
            throw ApiProblem.conflict(
                    "own_edit", Json.sentence(String.valueOf(own.getMessage())), null);
        }
    }

    private Answer changes(Tx tx, Asked asked) {
        if (endpoints.one(tx, asked.id()).isEmpty()) throw ApiProblem.noSuchItem();
        Optional<Long> before =
                asked.query()
                        .cursor()
                        .map(cursor -> Query.number(cursor).orElseThrow(Query::wrongCursor));
        List<JsonObject> rows =
                endpoints.changes(tx, asked.id(), before, asked.query().limit() + 1).stream()
                        .map(EndpointsResource::json)
                        .toList();
        return Answer.of(PlacesResource.page(asked.query(), _ -> rows));
    }

    private static JsonObject json(Change change) {
        return new JsonObject()
                .put("id", Json.id(change.id()))
                .put("from", change.from().tag())
                .put("to", change.to().tag())
                .put("reason", change.reason())
                .put("who", change.who().isEmpty() ? null : change.who())
                .put("at", Json.instant(change.at()));
    }

    private Answer done(Tx tx, Asked asked, Optional<Known> known) {
        if (known.isEmpty()) throw ApiProblem.noSuchItem();
        return Answer.of(shown(tx, asked, asked.id()));
    }

    private JsonObject shown(Tx tx, Asked asked, String id) {
        boolean secrets = asked.person().may(Right.ENDPOINTS_WRITE);
        return json(desk.view(tx, id, secrets).orElseThrow());
    }

    private static JsonObject json(Map<String, Object> view) {
        JsonObject json = new JsonObject();
        view.forEach((key, value) ->
                json.put(key, value instanceof Instant at ? Json.instant(at) : value));
        return json;
    }
}
