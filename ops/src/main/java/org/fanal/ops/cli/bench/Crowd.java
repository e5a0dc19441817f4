package org.fanal.ops.cli.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fanal.campaigns.audience.Enrolment;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.Source;
import org.fanal.campaigns.referral.Endpoints;
import org.fanal.campaigns.referral.Signal;
import org.fanal.campaigns.route.Stage;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.ops.app.Storage;

/** Made-up people who become recipients, by the program's own ways. Blocks. */
final class Crowd {
    static final String ROUTE = "atlantic";
    static final List<String> LANGUAGES = List.of("fr", "wo");
    private static final List<String> PLACES =
            List.of("SN-DK", "SN-DK-PK", "SN-SL", "SN-TH", "SN-KY", "SN-MB", "SN-RO", "SN-TC");
    private static final int AT_ONCE = 500;

    private final Storage storage;
    private final Scheduler clock;
    private final Recipients recipients = new Recipients(new Random(5));

    Crowd(Storage storage, Scheduler clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** So many people are on the route, and say yes to campaigns. */
    void enrol(int many) throws TimeoutException {
        Future<Boolean> before = Future.succeededFuture(true);
        for (int from = 0; from < many; from += AT_ONCE) {
            int first = from;
            int end = Math.min(many, from + AT_ONCE);
            Future<Boolean> now = storage.database().write(Lane.BULK, tx -> enrol(tx, first, end));
            boolean _ = before.await(60, TimeUnit.SECONDS);
            before = now;
        }
        boolean _ = before.await(60, TimeUnit.SECONDS);
    }

    /** The line that campaigns point to works: somebody stands for it. */
    void vouch() throws TimeoutException {
        Endpoints endpoints =
                new Endpoints(storage.vault(), storage.journal(), storage.ids(), clock);
        Instant now = clock.instant();
        Signal vouched = new Signal.Attested(now, now.plus(Duration.ofDays(30)));
        var _ =
                storage.database()
                        .write(tx -> endpoints.signal(tx, "line", vouched, "bench").isPresent())
                        .await(60, TimeUnit.SECONDS);
    }

    private boolean enrol(Tx tx, int from, int end) {
        Instant now = clock.instant();
        for (int i = from; i < end; i++) {
            SubjectKey who = storage.vault().subjectOf(tx, new Msisdn("+22178%07d".formatted(i)));
            var _ = recipients.enrol(tx, who, enrolment(i, now), now);
            boolean _ = recipients.claim(tx, who.id(), ROUTE, Stage.ORIGIN, Evidence.IMPORT, now);
        }
        return true;
    }

    private static Enrolment enrolment(int i, Instant now) {
        return new Enrolment(
                LANGUAGES.get(i % LANGUAGES.size()),
                PLACES.get(i / LANGUAGES.size() % PLACES.size()),
                "SN",
                Optional.empty(),
                new Enrolment.Consent(Source.IMPORT, "bench", "yes", now));
    }
}
