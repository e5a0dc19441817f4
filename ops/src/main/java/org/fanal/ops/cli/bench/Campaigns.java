package org.fanal.ops.cli.bench;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fanal.campaigns.audience.Audience;
import org.fanal.campaigns.plan.Approval;
import org.fanal.campaigns.plan.CampaignSpec;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.plan.CampaignSpec.Content;
import org.fanal.campaigns.plan.CampaignSpec.Limits;
import org.fanal.campaigns.plan.CampaignSpec.Timing;
import org.fanal.campaigns.plan.CampaignSpec.Window;
import org.fanal.campaigns.plan.CampaignStore;
import org.fanal.campaigns.referral.Requirement;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Work;
import org.fanal.ops.app.Fanal;
import org.fanal.ops.app.Storage;

/**
 * Campaigns for everybody of a {@link Crowd}, in the program's store, submitted and approved as any
 * other. Blocks.
 */
final class Campaigns {
    /** It is 10:00 when a benchmark begins. */
    static final Window OPEN = new Window(LocalTime.of(8, 0), LocalTime.of(21, 0));

    static final Window SHUT = new Window(LocalTime.of(21, 0), LocalTime.of(21, 30));
    private static final Cap NO_CAP = new Cap(100, Duration.ofDays(7));
    private static final long LOOK_AGAIN_MS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Storage storage;
    private final Scheduler clock;
    private final CampaignStore campaigns;
    private final Approval approval;

    Campaigns(Fanal fanal, Scheduler clock) {
        this.storage = fanal.storage();
        this.approval = fanal.approval();
        this.clock = clock;
        this.campaigns = new CampaignStore(storage.journal(), clock, storage.ids());
    }

    /** Begins one. */
    void begin(String id, Window window) throws TimeoutException {
        CampaignSpec spec = spec(id, window);
        int _ =
                write(tx -> {
                    boolean _ = campaigns.create(tx, spec, "writer");
                    done(approval.submit(tx, id, 1, "writer"));
                    done(approval.approve(tx, id, 1, "approver"));
                    done(approval.schedule(tx, id, 1, "writer"));
                    return 0;
                });
    }

    private static void done(Approval.Outcome outcome) {
        if (!(outcome instanceof Approval.Outcome.Done))
            throw new IllegalStateException("a campaign of a benchmark: " + outcome);
    }

    /** Waits until everybody has their row in the ledger. */
    void planned(String id) throws TimeoutException, InterruptedException {
        long begun = System.nanoTime();
        while (count("select count(*) as n from wave where campaign = ? and state = 'PLANNED'", id)
                == 0) {
            if (System.nanoTime() - begun > LONGEST.toNanos())
                throw new TimeoutException("the campaign " + id + " is not planned yet");
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }

    /** Looks at what waits now. */
    void wake() throws TimeoutException {
        int _ =
                write(tx -> {
                    tx.wake(Topic.CAMPAIGNS);
                    return 0;
                });
    }

    /** Nothing more is done for it, and what it left stays. */
    void leave(String id) throws TimeoutException {
        int _ =
                write(tx ->
                        tx.update("update campaign_run set open = 0 where campaign = ?", id)
                                + tx.update(
                                        "update campaign set state = 'FINISHED' where id = ?", id));
    }

    /** How many messages of one have reached their phone. */
    long delivered(String id) throws TimeoutException {
        return count(
                "select count(*) as n from ledger l join outbox o on o.id = l.outbox"
                        + " where l.campaign = ? and o.state = 'DELIVERED'",
                id);
    }

    /** How many of one were given to the outbox. */
    long released(String id) throws TimeoutException {
        return count(
                "select coalesce(sum(released), 0) as n from release_slot where campaign = ?", id);
    }

    private long count(String sql, String id) throws TimeoutException {
        return storage.database()
                .read(tx -> tx.one(sql, row -> row.number("n"), id).orElse(0L))
                .await(60, TimeUnit.SECONDS);
    }

    private int write(Work<Integer> work) throws TimeoutException {
        return storage.database().write(work).await(60, TimeUnit.SECONDS);
    }

    private CampaignSpec spec(String id, Window window) {
        LocalDateTime yesterday =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(1)
                        .truncatedTo(ChronoUnit.MINUTES);
        return new CampaignSpec(
                id,
                "How fast it goes",
                new Audience(Crowd.ROUTE, Set.of(Stage.ORIGIN), Crowd.LANGUAGES, Set.of()),
                List.of(new Requirement("hotline")),
                new Content(Medium.SMS, "campaign.departures", List.of()),
                new Timing(yesterday, window, new CampaignSpec.Waves.Once()),
                new Limits(0, Optional.empty(), NO_CAP));
    }
}
