package org.fanal.campaigns.plan;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives previews to whoever looks: a small audience is counted at once, a large one behind their
 * back, and the count is kept for a while. Thread-safe.
 */
public final class PreviewDesk {
    private static final Logger log = LoggerFactory.getLogger(PreviewDesk.class);
    private static final int SMALL = 10_000;
    private static final int MOST_KEPT = 100;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Database database;
    private final Previews previews;
    private final InstantSource clock;
    private final Map<String, Preview> kept = new ConcurrentHashMap<>();
    private final Set<String> counting = ConcurrentHashMap.newKeySet();

    public PreviewDesk(Database database, Previews previews, InstantSource clock) {
        this.database = database;
        this.previews = previews;
        this.clock = clock;
    }

    /** The preview; empty while a large audience is being counted: ask again. */
    public Optional<Preview> look(Tx tx, Campaign campaign) {
        Optional<Preview> known =
                Optional.ofNullable(kept.get(campaign.id())).filter(each -> fresh(each, campaign));
        if (known.isPresent()) return known;
        Optional<Preview> small = previews.of(tx, campaign, SMALL);
        if (small.isEmpty() && counting.add(campaign.id()))
            // not within this work, which would wait for itself
            Thread.ofVirtual().start(() -> count(campaign));
        return small;
    }

    private boolean fresh(Preview preview, Campaign campaign) {
        Instant now = clock.instant();
        return preview.revision() == campaign.revision()
                && preview.at().plus(FRESH).isAfter(now)
                && !preview.at().isAfter(now);
    }

    private void count(Campaign campaign) {
        Future<Preview> _ =
                previews.of(database, campaign)
                        .onSuccess(this::keep)
                        .onFailure(why ->
                                log.warn("a preview failed [{}]", why.getClass().getSimpleName()))
                        .onComplete(_ -> counting.remove(campaign.id()));
    }

    private void keep(Preview preview) {
        if (kept.size() >= MOST_KEPT) kept.clear();
        var _ = kept.put(preview.campaign(), preview);
    }
}
