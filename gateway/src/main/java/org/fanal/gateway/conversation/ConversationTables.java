package org.fanal.gateway.conversation;

import java.util.List;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.MigrationSet;
import org.fanal.gateway.store.vault.Ties;
import org.fanal.gateway.store.vault.Vault;

/** The tables of conversations: sessions, what carriers told, filings, consents, scripts. */
public final class ConversationTables {
    public static final MigrationSet TABLES =
            new MigrationSet(
                    "conversation",
                    "org/fanal/gateway/conversation/migrations",
                    List.of("0001-conversation.sql"));

    /** A subject who spoke with us. */
    public static final Ties TIES = Ties.of("conversation", "filing", "consent");

    /** What a work holds that must not be done beside a turn of this caller's. */
    public static String lock(Vault vault, Msisdn number) {
        return Steps.lock(vault, number);
    }

    private ConversationTables() {}
}
