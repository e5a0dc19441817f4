package org.fanal.ops.console.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanal.gateway.outbound.MessageView;
import org.fanal.gateway.outbound.Messages;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.access.Right;
import org.fanal.ops.cases.CaseFilter.Viewer;

/** {@code messages}: what was sent, without a number and without a word (R10). */
final class MessagesResource implements Resource {

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Right right() {
        return Right.MESSAGES;
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
        List<MessageView> rows =
                Messages.list(tx, query.cursor().map(MessagesResource::before), query.limit() + 1);
        boolean more = rows.size() > query.limit();
        List<MessageView> items = more ? rows.subList(0, query.limit()) : rows;
        Optional<String> next =
                more ? Optional.of(Json.id(items.getLast().id())) : Optional.empty();
        return new Found(items.stream().map(MessagesResource::json).toList(), next);
    }

    @Override
    public Optional<JsonObject> item(Tx tx, String id, Viewer viewer) {
        return Query.number(id)
                .flatMap(number -> Messages.byId(tx, number))
                .map(MessagesResource::json);
    }

    private static Long before(String cursor) {
        return Query.number(cursor).orElseThrow(Query::wrongCursor);
    }

    private static JsonObject json(MessageView view) {
        return new JsonObject()
                .put("id", Json.id(view.id()))
                .put("class", view.messageClass().tag())
                .put("medium", view.medium().tag())
                .put("channel", view.channel())
                .put("state", view.state().tag())
                .put("reason", Json.text(view.reason()))
                .put("createdAt", Json.instant(view.createdAt()))
                .put("sentAt", Json.instant(view.sentAt()))
                .put("deliveredAt", Json.instant(view.deliveredAt()));
    }
}
