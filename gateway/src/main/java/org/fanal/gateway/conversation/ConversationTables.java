package org.fanal.gateway.conversation;

import java.util.List;
import org.fanal.gateway.store.MigrationSet;

/** The tables of conversations: sessions, what carriers told, filings, consents, scripts. */
public final class ConversationTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "conversation",
                    "org/fanal/gateway/conversation/migrations",
                    List.of("0001-conversation.sql"));

    private ConversationTables() {}
}
