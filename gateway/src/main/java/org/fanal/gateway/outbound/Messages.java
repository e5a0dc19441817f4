package org.fanal.gateway.outbound;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/** The outbox as people read it. */
public final class Messages {
    private static final String COLUMNS =
            "select id, rank, medium, channel, state, reason, drill, created_at, sent_at,"
                    + " delivered_at from outbox where ";

    private Messages() {}

    /**
     * Messages in a fixed order, the late ones first.
     *
     * @param before id of the last one of the page before; empty for the first page
     * @param limit the most to give; at least 1
     */
    public static List<MessageView> list(Tx tx, Optional<Long> before, int limit) {
        return tx.list(
                COLUMNS + "id < ? order by id desc limit ?",
                Messages::view,
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    /** One message. */
    public static Optional<MessageView> byId(Tx tx, long id) {
        return tx.one(COLUMNS + "id = ?", Messages::view, id);
    }

    private static MessageView view(Row row) {
        return new MessageView(
                row.number("id"),
                MessageClass.ofRank(row.number("rank")),
                row.value("medium", Medium.class),
                row.text("channel"),
                row.value("state", MessageState.class),
                row.textIfAny("reason"),
                row.flag("drill"),
                row.instant("created_at"),
                row.instantIfAny("sent_at"),
                row.instantIfAny("delivered_at"));
    }
}
