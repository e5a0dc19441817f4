package org.fanal.ops.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.fanal.campaigns.referral.EndpointDesk;
import org.fanal.campaigns.referral.EndpointSeed;
import org.fanal.campaigns.referral.EndpointSignals;
import org.fanal.campaigns.referral.EndpointWatch;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.KeeperCheckIns;
import org.fanal.campaigns.referral.KeeperPost;
import org.fanal.campaigns.referral.LiveDirectory;
import org.fanal.campaigns.referral.Probes;
import org.fanal.campaigns.referral.StoreGate;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.conversation.Scripts;
import org.fanal.gateway.outbound.Outbox;

/**
 * Where people can be sent, and whether it works, put together.
 *
 * @param gate what campaigns must pass
 * @param directory what turns are given
 * @param claimants keepers' check-ins and what lines send back; before all others
 */
record Referring(
        Endpoints endpoints,
        EndpointDesk desk,
        StoreGate gate,
        LiveDirectory directory,
        EndpointWatch watch,
        List<Claimant> claimants) {

    static Referring of(
            Hotline.Base base, Outbox outbox, Machine machine) {
        Land land = base.land();
        Storage storage = base.storage();
        Channels channels = base.channels();
        Scripts scripts = base.scripts();
        Endpoints endpoints =
                new Endpoints(
                        storage.vault(), storage.journal(), storage.ids(), machine.scheduler());
        KeeperPost post = new KeeperPost(outbox, channels, scripts::texts, machine.scheduler());
        Probes probes =
                new Probes(
                        endpoints,
                        post,
                        storage.vault(),
                        storage.ids(),
                        machine.scheduler(),
                        machine.random());
        storage.journal()
                .register(
                        new EndpointSignals(
                                endpoints,
                                new Filings(storage.vault()),
                                channels,
                                machine.scheduler()));
        return new Referring(
                endpoints,
                new EndpointDesk(
                        endpoints,
                        land::ground,
                        () -> Set.copyOf(scripts.texts().tags()),
                        machine.scheduler()),
                new StoreGate(land::ground),
                new LiveDirectory(storage.database(), land::ground, machine.scheduler()),
                new EndpointWatch(storage.database(), endpoints, post, probes, machine.scheduler()),
                List.of(new KeeperCheckIns(endpoints, post, machine.scheduler()), probes));
    }

    /** Reads {@code referrals.yaml} into a store that has none, then the directory. */
    Future<Void> sow(SeedFiles seeds, Storage storage, Machine machine) {
        EndpointSeed seed = new EndpointSeed(endpoints, machine.scheduler());
        return storage.database()
                .write(tx -> seed.sow(tx, seeds.endpoints(), seeds.endpointsText()))
                .compose(result -> {
                    if (result == EndpointSeed.Result.CHANGED_SINCE) Land.warn("referrals.yaml");
                    return directory.load();
                });
    }
}
