package org.fanal.gateway.conversation;

import org.fanal.gateway.store.MigrationSet;

import java.util.List;

/** The tables of conversations: sessions, what carriers told, filings, consents, scripts. */
public final class ConversationTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "conversation",
                    "org/fanal/gateway/conversation/migrations",
                    List.of("0001-conversation.sql"));

    private ConversationTables() {}
}
