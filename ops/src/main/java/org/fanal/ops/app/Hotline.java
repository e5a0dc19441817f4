package org.fanal.ops.app;

import io.vertx.core.Future;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.conversation.ConversationParts;
import org.fanal.gateway.conversation.ConversationSettings;
import org.fanal.gateway.conversation.Scripts;
import org.fanal.gateway.conversation.Worlds;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.outbound.Sender;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.Loops;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.journal.JournalRunner;

/**
 * What answers callers and rings responders, put together over the store.
 *
 * @param conversation takes what carriers say
 * @param sender sends what the outbox holds
 * @param response rings responders
 * @param awareness campaigns, and where they may send people
 * @param scripts flows and texts
 * @param loops all that looks for what is due
 */
record Hotline(
        ConversationParts conversation,
        Sender sender,
        Response response,
        Awareness awareness,
        Scripts scripts,
        Loops loops) {

    static Future<Hotline> of(
            Deployment deployment, Storage storage, Channels channels, Machine machine) {
        return Land.of(deployment, storage, machine)
                .compose(land ->
                        Scripts.begin(storage.database(), machine.scheduler(), deployment.script())
                                .map(scripts ->
                                        of(
                                                deployment,
                                                new Base(land, storage, channels, scripts),
                                                machine)));
    }

    /** What all parts stand on. */
    record Base(Land land, Storage storage, Channels channels, Scripts scripts) {}

    private static Hotline of(Deployment deployment, Base base, Machine machine) {
        Storage storage = base.storage();
        Channels channels = base.channels();
        Scripts scripts = base.scripts();
        Scheduler clock = machine.scheduler();
        Standings standings = new Standings();
        Outbox outbox = new Outbox(storage.vault(), standings, clock, storage.ids());
        Response response = Response.of(base.land(), storage, outbox, scripts, machine);
        Awareness awareness = Awareness.of(deployment, base, outbox, response, machine);
        Sender sender =
                new Sender(
                        storage.database(),
                        channels,
                        storage.vault(),
                        storage.journal(),
                        standings,
                        clock);
        ConversationSettings settings = settings(deployment.settings());
        ConversationParts conversation =
                ConversationParts.of(
                        settings,
                        new ConversationParts.Keeping(
                                storage.database(),
                                storage.vault(),
                                storage.journal(),
                                storage.ids(),
                                clock),
                        new ConversationParts.Answering(
                                channels,
                                scripts,
                                new Worlds(
                                        settings,
                                        base.land()::places,
                                        awareness.referring().directory()),
                                awareness.claimants(response.dispatch().claimant()),
                                awareness.codes()),
                        outbox,
                        standings);
        Hotline hotline =
                new Hotline(conversation, sender, response, awareness, scripts, new Loops());
        hotline.listen(storage, clock);
        return hotline;
    }

    /** Adds the loops, each woken by what concerns it. */
    private void listen(Storage storage, Scheduler clock) {
        JournalRunner journal =
                new JournalRunner(storage.journal(), storage.database(), clock, loops);
        storage.wakeups().subscribe(Topic.JOURNAL, journal::wake);
        woken(storage, Topic.OUTBOX, new DueLoop("outbox", clock, sender::pass));
        woken(storage, Topic.ALERTS, response.dispatch().loop(storage.database()));
        woken(
                storage,
                Topic.CONVERSATIONS,
                new DueLoop("silences", clock, conversation.silences()::pass));
        storage.wakeups()
                .subscribe(Topic.ENDPOINTS, awareness.campaigning().run()::endpointsChanged);
        awareness
                .loops(clock)
                .forEach((loop, topics) -> {
                    DueLoop added = loops.add(loop);
                    topics.forEach(topic -> storage.wakeups().subscribe(topic, added::wake));
                });
        var _ = loops.add(new DueLoop("forgetting", clock, conversation.conversations()::purge));
    }

    private void woken(Storage storage, Topic topic, DueLoop loop) {
        storage.wakeups().subscribe(topic, loops.add(loop)::wake);
    }

    private static ConversationSettings settings(Settings settings) {
        return new ConversationSettings(
                settings.flows(),
                settings.conversation().ussdSilence(),
                settings.conversation().smsSilence(),
                settings.conversation().navigation(),
                settings.languages()::of,
                settings.fallback(),
                settings.drill());
    }

    /** Completes when nothing is due and every message handed over has its outcome. */
    Future<Void> settled() {
        return once().compose(done -> once()).compose(done -> once());
    }

    private Future<Void> once() {
        return loops.settle().compose(done -> sender.idle()).compose(done -> loops.settle());
    }

    /** Nothing new begins; completes when what is in hand has ended. */
    Future<Void> stop() {
        return sender.stop().compose(done -> loops.stop());
    }
}
