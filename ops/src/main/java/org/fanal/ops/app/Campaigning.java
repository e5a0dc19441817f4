package org.fanal.ops.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.campaigns.measure.Arms;
import org.fanal.campaigns.measure.CodeBook;
import org.fanal.campaigns.measure.Contacts;
import org.fanal.campaigns.measure.Responses;
import org.fanal.campaigns.plan.Approval;
import org.fanal.campaigns.plan.CampaignSeed;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.plan.CampaignTexts;
import org.fanal.campaigns.plan.Capacity;
import org.fanal.campaigns.plan.DirectoryContacts;
import org.fanal.campaigns.plan.PlanPorts;
import org.fanal.campaigns.plan.PreviewDesk;
import org.fanal.campaigns.plan.Previews;
import org.fanal.campaigns.plan.Readiness;
import org.fanal.campaigns.plan.TestSends;
import org.fanal.campaigns.route.Seeds;
import org.fanal.campaigns.run.CampaignLoop;
import org.fanal.campaigns.run.CarrierDown;
import org.fanal.campaigns.run.LedgerCaps;
import org.fanal.campaigns.run.PacedBudget;
import org.fanal.campaigns.run.RunParts;
import org.fanal.campaigns.run.RunPorts;
import org.fanal.campaigns.run.Spoken;
import org.fanal.campaigns.run.pace.PaceRules;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Topic;
import org.fanal.ops.dispatch.watch.Workload;
import org.fanal.ops.report.AnsweredConsumer;

/**
 * Campaigns, put together: what they are to do, how they are carried out, what they cause.
 *
 * @param codes in memory
 */
record Campaigning(
        Database database,
        CampaignStore store,
        Approval approval,
        PreviewDesk previews,
        TestSends tests,
        CampaignLoop run,
        CodeBook codes) {

    private static final Duration MEASURED = Duration.ofHours(6);

    /** The parts beside it. */
    record Neighbours(
            Referring referring, Listening listening, Response response, CodeBook codes) {}

    static Campaigning of(
            Deployment deployment,
            Hotline.Base base,
            Outbox outbox,
            Neighbours neighbours,
            Machine machine) {
        Storage storage = base.storage();
        Scheduler clock = machine.scheduler();
        CampaignStore store = new CampaignStore(storage.journal(), clock, storage.ids());
        CampaignTexts texts = new CampaignTexts(base.scripts()::texts);
        PacedBudget pace =
                new PacedBudget(
                        PaceRules.USUAL,
                        new TeamWorkforce(new Workload(neighbours.response().teams())),
                        Contacts::coded);
        PlanPorts ports = ports(deployment, base, neighbours, pace);
        Readiness readiness = new Readiness(ports, texts);
        Contacts contacts = new Contacts(new Filings(storage.vault()));
        storage.journal().register(contacts);
        storage.journal()
                .register(new AnsweredConsumer(contacts, neighbours.referring().signals()));
        storage.journal().register(new Responses());
        storage.journal().register(new CarrierDown(store, storage.journal()));
        return new Campaigning(
                storage.database(),
                store,
                new Approval(store, readiness, clock),
                new PreviewDesk(
                        storage.database(), new Previews(ports, texts, readiness, clock), clock),
                new TestSends(
                        outbox,
                        storage.vault(),
                        texts,
                        ports.sending(),
                        (tx, number) ->
                                deployment.settings().drill().contains(number)
                                        || storage.vault()
                                                .find(tx, number)
                                                .flatMap(key ->
                                                        neighbours
                                                                .response()
                                                                .teams()
                                                                .byPhone(tx, key.id()))
                                                .isPresent(),
                        clock),
                new CampaignLoop(
                        storage.database(),
                        clock,
                        new RunParts(
                                store,
                                neighbours.listening().recipients(),
                                outbox,
                                base.channels(),
                                base.land()::places,
                                base.land()::routes,
                                storage.journal()),
                        new RunPorts(
                                neighbours.referring().gate(),
                                new Spoken(readiness),
                                machine.pace().apply(pace))),
                neighbours.codes());
    }

    private static PlanPorts ports(
            Deployment deployment, Hotline.Base base, Neighbours neighbours, Capacity pace) {
        return new PlanPorts(
                tx -> base.land().places(),
                tx -> base.land().routes(),
                neighbours.listening().recipients()::page,
                new DirectoryContacts(neighbours.referring().endpoints()),
                neighbours.referring().gate(),
                pace,
                new LedgerCaps(),
                new PlanPorts.Sending(
                        deployment.settings().name(),
                        base.channels().all().stream().map(Channel::settings).toList()));
    }

    /** Brings {@code campaigns/*.yaml} into the store as drafts, each once. */
    Future<Void> sow(SeedFiles seeds, Storage storage, Scheduler clock) {
        CampaignSeed seed = new CampaignSeed(store, clock);
        return storage.database()
                .write(tx -> {
                    List<String> changed = new ArrayList<>();
                    for (CampaignSeed.File file : seeds.campaigns())
                        if (seed.sow(tx, file) == Seeds.Result.CHANGED_SINCE)
                            changed.add(file.path());
                    return changed;
                })
                .compose(changed -> {
                    changed.forEach(Land::warn);
                    return codes.refresh().mapEmpty();
                });
    }

    /** Ends the measuring of campaigns whose time is over, and forgets what is counted no more. */
    private Future<Optional<Instant>> measure(Scheduler clock) {
        Instant now = clock.instant();
        return database.read(tx -> Arms.over(tx, now))
                .compose(over ->
                        database.write(
                                Lane.BULK,
                                tx -> {
                                    boolean more = Contacts.forget(tx, now);
                                    over.ifPresent(each -> Arms.close(tx, each));
                                    return Arms.forget(tx) || more || over.isPresent();
                                }))
                .map(more -> Optional.of(more ? now : now.plus(MEASURED)));
    }

    /** The loops, each with what wakes it. */
    Map<DueLoop, List<Topic>> loops(Scheduler clock) {
        Map<DueLoop, List<Topic>> loops = new LinkedHashMap<>();
        var _ = loops.put(new DueLoop("codes", clock, codes::refresh), List.of(Topic.CAMPAIGNS));
        var _ = loops.put(run.loop(), List.of(Topic.CAMPAIGNS));
        var _ = loops.put(new DueLoop("measuring", clock, () -> measure(clock)), List.of());
        return loops;
    }
}
