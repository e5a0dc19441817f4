package org.fanal.ops.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.audience.Enrolled;
import org.fanal.campaigns.audience.RecipientDirectory;
import org.fanal.campaigns.audience.contacts.Column;
import org.fanal.campaigns.audience.contacts.Contact;
import org.fanal.campaigns.audience.contacts.ContactDesk;
import org.fanal.campaigns.audience.contacts.ContactJudge;
import org.fanal.campaigns.audience.contacts.ContactsImport;
import org.fanal.campaigns.audience.contacts.Flaw;
import org.fanal.campaigns.audience.contacts.ImportReport;
import org.fanal.campaigns.audience.contacts.Judged;
import org.fanal.campaigns.audience.contacts.UnreadableContactsException;
import org.fanal.flows.load.Fields;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/**
 * {@code recipients}: whom campaigns may write to. A number comes in, and none ever goes out (R10).
 */
public final class RecipientsResource implements Resource {
    private static final String ERASE = "erase";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Some million lines. */
    private static final int LONGEST_IMPORT = 128 * 1024 * 1024;

    private final RecipientDirectory directory;
    private final ContactJudge judge;
    private final ContactDesk desk;
    private final ContactsImport imports;
    private final InstantSource clock;

    public RecipientsResource(
            RecipientDirectory directory,
            ContactJudge judge,
            ContactDesk desk,
            ContactsImport imports,
            InstantSource clock) {
        this.directory = directory;
        this.judge = judge;
        this.desk = desk;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public Right right() {
        return Right.RECIPIENTS;
    }

    @Override
    public boolean audited() {
        return false;
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public Found list(Tx tx, Query query, Viewer viewer) {
        long behind =
                query.cursor()
                        .map(cursor -> Query.number(cursor).orElseThrow(Query::wrongCursor))
                        .orElse(0L);
        List<JsonObject> rows =
                directory.list(tx, behind, query.limit() + 1).stream()
                        .map(RecipientsResource::json)
                        .toList();
        return PlacesResource.page(query, _ -> rows);
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return Query.number(id)
                .flatMap(one -> directory.find(tx, one))
                .map(RecipientsResource::json);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.create(Right.RECIPIENTS_WRITE, this::create),
                Operation.remove(Right.RECIPIENTS_WRITE, this::remove).filtered(Set.of(ERASE)),
                Operation.upload(
                        "import",
                        Right.RECIPIENTS_WRITE,
                        LONGEST_IMPORT,
                        Set.of("text/csv", XLSX),
                        this::take));
    }

    /**
     * One contact; its fields are the columns of a file of contacts. The answer is the same whether
     * the number was known or not: nobody learns here that somebody spoke with us (R16).
     */
    private Answer create(Tx tx, Asked asked) {
        Contact contact = read(asked);
        ContactDesk.Taken taken = desk.take(tx, contact, asked.person().name());
        if (taken.enrolled() == Enrolled.LEFT)
            throw ApiProblem.conflict(
                    "left", "They left campaigns: only their own word brings them back.", null);
        RecipientDirectory.View made = directory.of(tx, taken.subject()).orElseThrow();
        return Answer.created(Json.id(made.id()), json(made));
    }

    private Contact read(Asked asked) {
        Fields fields = asked.form().fields("a contact");
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            var _ = cells.put(column, fields.textIfAny(column.tag()).orElse(""));
        }
        fields.done();
        asked.form().check();
        return switch (judge.judge(0, cells)) {
            case Judged.Right(long _, Contact contact) -> contact;
            case Judged.Wrong(List<Flaw> flaws) -> {
                for (Flaw flaw : flaws)
                    fields.error(
                            flaw.column(),
                            "'" + flaw.column() + "': " + flaw.what() + ", " + flaw.cure());
                asked.form().check();
                throw ApiProblem.field("This is no contact.", null);
            }
        };
    }

    /** Their wish: no campaign any more; with {@code erase} nothing is left of them (R9, R18). */
    private Answer remove(Tx tx, Asked asked) {
        String erase = asked.query().filter(ERASE).orElse("false");
        if (!erase.equals("true") && !erase.equals("false"))
            throw ApiProblem.invalid("value_unknown", "true or false.", ERASE);
        long id = Query.number(asked.id()).orElseThrow(ApiProblem::noSuchItem);
        if (!directory.remove(tx, id, erase.equals("true"), clock.instant()))
            throw ApiProblem.noSuchItem();
        return Answer.done();
    }

    private Answer take(InputStream body, Asked asked) {
        try {
            return Answer.of(json(imports.run(body, asked.person().name())));
        } catch (UnreadableContactsException why) {
            throw ApiProblem.field(Json.sentence(String.valueOf(why.getMessage())), null);
        }
    }

    private static JsonObject json(ImportReport report) {
        JsonArray flaws = new JsonArray();
        for (Flaw each : report.flaws())
            flaws.add(
                    new JsonObject()
                            .put("line", each.line())
                            .put("column", each.column().isEmpty() ? null : each.column())
                            .put("what", each.what())
                            .put("cure", each.cure()));
        return new JsonObject()
                .put("lines", report.lines())
                .put("added", report.added())
                .put("changed", report.changed())
                .put("same", report.same())
                .put("left", report.left())
                .put("refused", report.refused())
                .put("flaws", flaws);
    }

    private static JsonObject json(RecipientDirectory.View view) {
        return new JsonObject()
                .put("id", Json.id(view.id()))
                .put("handle", view.handle())
                .put("language", view.language())
                .put("place", view.place().isEmpty() ? null : view.place())
                .put("zone", Json.text(view.zone()))
                .put("country", view.country())
                .put("active", view.active());
    }
}
