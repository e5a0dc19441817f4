package org.fanal.campaigns.run;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.plan.CampaignState;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.GateVerdict;
import org.fanal.gateway.channel.Channels;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;
import org.fanal.gateway.cluster.LocalWakeups;
import org.fanal.gateway.outbound.MemoryCarrier;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.outbound.Sender;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.schedule.DueLoop;
import org.fanal.gateway.schedule.VertxScheduler;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.StoreUrl;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.setup.StorePorts;
import org.fanal.gateway.store.setup.StoreSettings;
import org.fanal.gateway.store.setup.Stores;
import org.fanal.gateway.store.vault.Vault;

/**
 * The part of the program that carries campaigns out, in a process of its own that can be killed.
 * Its carrier writes down what it takes, a line each, in a file that outlives the process.
 */
final class CampaignProcess {
    static final double RATE = 2_000;
    private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

    private CampaignProcess() {}

    /** What somebody does to the campaign {@code spring} meanwhile. */
    enum Hand {
        /** Lets it run. */
        CALM,
        /** Pauses it and lets it go on, again and again. */
        RESTLESS,
        /** Cancels it after a while. */
        CANCELS
    }

    /** Arguments: url of the store, data folder, key file, file of the carrier, hand. */
    public static void main(String[] args) throws IOException {
        Vertx vertx = Vertx.vertx();
        InstantSource machine = InstantSource.system();
        VertxScheduler clock = new VertxScheduler(vertx, vertx.getOrCreateContext(), machine);
        IdSource ids = new IdSource(clock, new Random());
        LocalWakeups wakeups = new LocalWakeups();
        AtomicReference<Path> sent = new AtomicReference<>(Path.of(args[3]));
        Database database =
                new Stores(
                                new StoreSettings(StoreUrl.parse(args[0]), Path.of(args[1])),
                                Street.TABLES,
                                new StorePorts(clock, wakeups::publish))
                        .open();
        Vault vault = Vault.open(database, Path.of(args[2]), clock, ids).await();
        Standings standings = new Standings();
        Journal journal = new Journal(clock, ids);
        MemoryCarrier carrier = new MemoryCarrier();
        carrier.answers(message -> taken(sent.get(), message));
        Channels channels = new Channels(List.of(Street.channel(carrier, RATE)));
        Sender sender = new Sender(database, channels, vault, journal, standings, clock);
        CampaignStore store = new CampaignStore(journal, clock, ids);
        CampaignLoop campaigns =
                new CampaignLoop(
                        database,
                        clock,
                        new RunParts(
                                store,
                                new Recipients(new Random(3)),
                                new Outbox(vault, standings, clock, ids),
                                channels,
                                Street::places,
                                Street::routes,
                                journal),
                        new RunPorts(
                                (_, _, _, _) -> new GateVerdict.Open(List.of("line")),
                                new Words(),
                                (_, _, _) -> new ReleaseBudget.Allowance.Some(1_000, LATE)));
        DueLoop sending = new DueLoop("sender", clock, sender::pass);
        wakeups.subscribe(Topic.OUTBOX, sending::wake);
        wakeups.subscribe(Topic.CAMPAIGNS, campaigns.loop()::wake);
        sending.start();
        campaigns.loop().start();
        hand(vertx, database, store, Hand.valueOf(args[4]));
        System.out.println("ready");
    }

    private static void hand(Vertx vertx, Database database, CampaignStore store, Hand hand) {
        switch (hand) {
            case CALM -> move(database, store, CampaignState.PAUSED, CampaignState.RUNNING);
            case RESTLESS -> {
                long _ =
                        vertx.setPeriodic(
                                40,
                                _ -> {
                                    move(
                                            database,
                                            store,
                                            CampaignState.PAUSED,
                                            CampaignState.RUNNING);
                                    long _ =
                                            vertx.setTimer(
                                                    25,
                                                    _ ->
                                                            move(
                                                                    database,
                                                                    store,
                                                                    CampaignState.RUNNING,
                                                                    CampaignState.PAUSED));
                                });
            }
            case CANCELS -> {
                long _ =
                        vertx.setTimer(
                                600,
                                _ ->
                                        move(
                                                database,
                                                store,
                                                CampaignState.RUNNING,
                                                CampaignState.CANCELLED));
            }
        }
    }

    private static void move(
            Database database, CampaignStore store, CampaignState from, CampaignState to) {
        var _ = database.write(tx -> store.move(tx, "spring", from, to, "sira", "because"));
    }

    private static synchronized SendOutcome taken(Path file, Outgoing message) {
        try {
            var _ =
                    Files.write(
                            file,
                            (message.to().e164() + "\n").getBytes(StandardCharsets.US_ASCII),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
            return new SendOutcome.Accepted("id-" + message.id());
        } catch (IOException why) {
            return new SendOutcome.Refused("no-file");
        }
    }
}
