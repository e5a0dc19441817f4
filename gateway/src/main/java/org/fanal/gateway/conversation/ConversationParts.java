package org.fanal.gateway.conversation;

import java.util.ArrayList;
import java.util.List;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.outbound.Receipts;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;

/**
 * Puts the conversation together.
 *
 * @param conversations takes what carriers say
 * @param silences breaks off what has fallen silent
 */
public record ConversationParts(Conversations conversations, Silences silences) {

    /**
     * What it is kept with.
     *
     * @param database works
     * @param vault numbers and words
     * @param journal what happened
     * @param ids new ids
     * @param clock now
     */
    public record Keeping(
            Database database, Vault vault, Journal journal, IdSource ids, Scheduler clock) {}

    /**
     * What it answers with.
     *
     * @param channels those of the deployment
     * @param scripts flows and texts
     * @param worlds what turns know
     * @param claimants offered each message before the conversation is, in order
     * @param codes what may open a contact
     */
    public record Answering(
            Channels channels,
            Scripts scripts,
            Worlds worlds,
            List<Claimant> claimants,
            OpeningCodes codes) {}

    public static ConversationParts of(
            ConversationSettings settings,
            Keeping keeping,
            Answering answering,
            Outbox outbox,
            Standings standings) {
        Vault vault = keeping.vault();
        Journal journal = keeping.journal();
        Aftermath aftermath =
                new Aftermath(
                        journal,
                        outbox,
                        standings,
                        answering.worlds(),
                        keeping.ids(),
                        answering.codes());
        Steps steps =
                new Steps(
                        settings,
                        answering.channels(),
                        answering.scripts(),
                        answering.worlds(),
                        new Steps.Records(new Rows(vault), aftermath, journal, answering.codes()));
        OptOuts optOuts = new OptOuts(journal, outbox, standings, keeping.clock());
        List<Claimant> claimants = new ArrayList<>(answering.claimants());
        claimants.add(optOuts);
        Conversations.Turns turns =
                new Conversations.Turns(
                        new UssdTurns(settings, vault, keeping.ids(), optOuts, claimants, steps),
                        new SmsTurns(
                                settings,
                                new SmsTurns.Tools(
                                        vault, keeping.ids(), outbox, standings, journal),
                                claimants,
                                optOuts,
                                steps),
                        new MissedCalls(settings, vault, journal, optOuts, answering.codes()),
                        new Receipts(journal, standings, keeping.clock()),
                        optOuts,
                        vault,
                        new Unavailable(settings, answering.scripts()));
        return new ConversationParts(
                new Conversations(keeping.database(), keeping.clock(), turns),
                new Silences(keeping.database(), keeping.clock(), settings, vault, steps));
    }
}
