package org.fanal.ops.app;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanal.campaigns.audience.focal.SessionCodes;
import org.fanal.campaigns.measure.CodeBook;
import org.fanal.campaigns.measure.Codes;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.OpeningCodes;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Topic;
import org.fanal.ops.console.api.Resource;

/**
 * Campaigns and all they stand on, put together: where they speak, what works there, whom they
 * reach, what they are to do.
 *
 * @param land places and routes
 * @param referring endpoints and the gate
 * @param listening who is on a route
 * @param campaigning campaigns, their runs and what they cause
 * @param codes what may open a contact
 * @param resources what the API shows and takes
 */
record Awareness(
        Land land,
        Referring referring,
        Listening listening,
        Campaigning campaigning,
        OpeningCodes codes,
        List<Resource> resources) {

    static Awareness of(
            Deployment deployment,
            Hotline.Base base,
            Outbox outbox,
            Response response,
            Machine machine) {
        Referring referring = Referring.of(base, outbox, machine);
        CodeBook codes = new CodeBook(base.storage().database(), new Codes());
        Listening listening = Listening.of(base, outbox, codes, machine);
        Campaigning campaigning =
                Campaigning.of(
                        deployment,
                        base,
                        outbox,
                        new Campaigning.Neighbours(referring, listening, response, codes),
                        machine);
        return new Awareness(
                base.land(),
                referring,
                listening,
                campaigning,
                new Openings(List.of(new SessionCodes(Listening.SESSION), campaigning.codes())),
                Stream.concat(
                                new AwarenessApi(base, machine.scheduler())
                                        .resources(referring, listening, campaigning).stream(),
                                response.resources(base.land(), base.channels()).stream())
                        .toList());
    }

    /** A keeper's or a focal point's own line never takes an alert, so they are asked first. */
    List<Claimant> claimants(Claimant dispatch) {
        return Stream.of(
                        referring.claimants().stream(),
                        listening.claimants().stream(),
                        Stream.of(dispatch))
                .<Claimant>flatMap(each -> each)
                .toList();
    }

    /** Fills the store at its first start, and reads what turns are given. */
    Future<Void> sow(SeedFiles seeds, Storage storage, Machine machine) {
        return referring
                .sow(seeds)
                .compose(sown -> campaigning.sow(seeds, storage, machine.scheduler()));
    }

    /** The loops, each with what wakes it. */
    Map<DueLoop, List<Topic>> loops(Scheduler clock) {
        Map<DueLoop, List<Topic>> loops = new LinkedHashMap<>();
        var _ = loops.put(land.loop(), List.of(Topic.LAND));
        for (DueLoop each : referring.loops()) {
            var _ = loops.put(each, List.of(Topic.ENDPOINTS));
        }
        var _ = loops.put(new DueLoop("audience", clock, listening.upkeep()::pass), List.of());
        loops.putAll(campaigning.loops(clock));
        return loops;
    }
}
