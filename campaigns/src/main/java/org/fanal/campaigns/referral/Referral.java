package org.fanal.campaigns.referral;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.fanal.campaigns.route.Seeds;
import org.fanal.flows.language.Catalogues;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.Vault;

/**
 * Puts referral endpoints together. {@link #sow} and {@link LiveDirectory#load} come before the
 * first turn; the consumer is registered before the first event; both loops are woken on {@link
 * org.fanal.gateway.store.Topic#ENDPOINTS}; the claimants stand before dispatch's.
 *
 * @param endpoints cards and signals in the store
 * @param gate asked by campaigns
 * @param directory what turns are given
 * @param signals consumer of the journal, and told of alerts taken in time or late
 * @param claimants keepers' check-ins, written or dialled, and codes that come back
 * @param loops watch and directory
 */
public record Referral(
        Endpoints endpoints,
        Gate gate,
        LiveDirectory directory,
        EndpointSignals signals,
        List<Claimant> claimants,
        List<DueLoop> loops) {

    /**
     * What it is kept with.
     *
     * @param random draws codes that nobody can guess: a secure source
     */
    public record Keeping(
            Database database,
            Vault vault,
            Journal journal,
            IdSource ids,
            Scheduler clock,
            RandomGenerator random) {}

    /**
     * What it speaks with, as things are now: they may be reloaded.
     *
     * @param ground places and routes
     * @param texts Fanal's words and the deployment's
     */
    public record Speaking(
            Outbox outbox,
            Channels channels,
            Supplier<Ground> ground,
            Supplier<Catalogues> texts) {}

    public static Referral of(Keeping keeping, Speaking speaking) {
        Scheduler clock = keeping.clock();
        Endpoints endpoints =
                new Endpoints(keeping.vault(), keeping.journal(), keeping.ids(), clock);
        KeeperPost post =
                new KeeperPost(speaking.outbox(), speaking.channels(), speaking.texts(), clock);
        Probes probes =
                new Probes(
                        endpoints, post, keeping.vault(), keeping.ids(), clock, keeping.random());
        LiveDirectory directory = new LiveDirectory(keeping.database(), speaking.ground(), clock);
        EndpointWatch watch = new EndpointWatch(keeping.database(), endpoints, post, probes, clock);
        return new Referral(
                endpoints,
                new StoreGate(speaking.ground()),
                directory,
                new EndpointSignals(
                        endpoints, new Filings(keeping.vault()), speaking.channels(), clock),
                List.of(new KeeperCheckIns(endpoints, post, clock), probes),
                List.of(watch.loop(), directory.loop()));
    }

    /**
     * Reads {@code referrals.yaml} into a store that has none, then loads the directory.
     *
     * @param cards the file's, checked
     * @param text as it stands on disk; empty where there is no file
     */
    public Future<Seeds.Result> sow(Keeping keeping, List<Endpoint> cards, Optional<String> text) {
        EndpointSeed seed = new EndpointSeed(endpoints, keeping.clock());
        return keeping.database()
                .write(tx -> seed.sow(tx, cards, text))
                .compose(result -> directory.load().map(_ -> result));
    }

    /** What the API asks of the store. */
    public EndpointDesk desk(
            Keeping keeping, Supplier<Ground> ground, Supplier<Set<String>> languages) {
        return new EndpointDesk(endpoints, ground, languages, keeping.clock());
    }
}
