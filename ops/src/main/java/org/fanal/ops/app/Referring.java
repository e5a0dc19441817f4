package org.fanal.ops.app;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.fanal.campaigns.referral.EndpointDesk;
import org.fanal.campaigns.referral.EndpointSignals;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.Gate;
import org.fanal.campaigns.referral.LiveDirectory;
import org.fanal.campaigns.referral.Referral;
import org.fanal.campaigns.route.Seeds;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.schedule.DueLoop;

/**
 * Where people can be sent, and whether it works, put together.
 *
 * @param keeping what it is kept with
 * @param parts what it is made of
 * @param desk what the API asks
 */
record Referring(Referral.Keeping keeping, Referral parts, EndpointDesk desk) {

    static Referring of(Hotline.Base base, Outbox outbox, Machine machine) {
        Storage storage = base.storage();
        Referral.Keeping keeping =
                new Referral.Keeping(
                        storage.database(),
                        storage.vault(),
                        storage.journal(),
                        storage.ids(),
                        machine.scheduler(),
                        new SecureRandom());
        Referral parts =
                Referral.of(
                        keeping,
                        new Referral.Speaking(
                                outbox,
                                base.channels(),
                                base.land()::ground,
                                base.scripts()::texts));
        storage.journal().register(parts.signals());
        EndpointDesk desk =
                parts.desk(
                        keeping,
                        base.land()::ground,
                        () -> Set.copyOf(base.scripts().texts().tags()));
        return new Referring(keeping, parts, desk);
    }

    Endpoints endpoints() {
        return parts.endpoints();
    }

    Gate gate() {
        return parts.gate();
    }

    LiveDirectory directory() {
        return parts.directory();
    }

    EndpointSignals signals() {
        return parts.signals();
    }

    List<Claimant> claimants() {
        return parts.claimants();
    }

    List<DueLoop> loops() {
        return parts.loops();
    }

    /** Reads {@code referrals.yaml} into a store that has none, then the directory. */
    Future<Void> sow(SeedFiles seeds) {
        return parts.sow(keeping, seeds.endpoints(), seeds.endpointsText())
                .onSuccess(result -> {
                    if (result == Seeds.Result.CHANGED_SINCE) Land.warn(seeds.endpointsFile());
                })
                .mapEmpty();
    }
}
