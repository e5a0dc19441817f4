package org.fanal.ops.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.dispatch.rule.Roster;
import org.fanal.ops.dispatch.team.Team;
import org.fanal.ops.dispatch.team.TeamStore;

/**
 * How much the teams can answer, and how they do, measured from rosters and alerts: what campaigns
 * are paced by (DESIGN 1.3). Exercises count nowhere.
 */
public final class Workload {
    /** After this an alert that nobody took counts as given up by whoever asked for help. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int ENOUGH = 5;
    private static final int MOST = 500;

    private final TeamStore teams;

    public Workload(TeamStore teams) {
        this.teams = teams;
    }

    /**
     * People on duty at an instant who answer callers: each once, however many teams they are in;
     * neither supervisors, who watch, nor police, who are additional (R13).
     */
    public int onDuty(Tx tx, Instant at) {
        return onDuty(tx, at, team -> true);
    }

    /** As {@link #onDuty(Tx, Instant)}, of the teams that match. */
    public int onDuty(Tx tx, Instant at, Predicate<Team> which) {
        Set<String> people =
                teams.load(tx).teams().stream()
                        .filter(team -> !team.supervises() && !team.police())
                        .filter(which)
                        .flatMap(team -> Roster.onDuty(team, at).stream())
                        .collect(Collectors.toSet());
        return people.size();
    }

    /**
     * How long one alert keeps a person busy: the median from taken to closed of the last 30 days;
     * empty with fewer than five.
     */
    public Optional<Duration> handling(Tx tx, Instant now) {
        List<Duration> taken =
                tx
                        .list(
                                "select taken_at, closed_at from alert where drill = 0"
                                        + " and taken_at is not null and closed_at is not null"
                                        + " and opened_at > ? order by opened_at desc limit ?",
                                row ->
                                        Duration.between(
                                                row.instant("taken_at"), row.instant("closed_at")),
                                now.minus(RECENT),
                                MOST)
                        .stream()
                        .sorted()
                        .toList();
        return taken.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(taken.get(taken.size() / 2));
    }

    /**
     * Alerts opened since an instant whose patience has run out by now, or that were taken.
     *
     * @return how many there were, and how many nobody took in time
     */
    public Outcomes outcomes(Tx tx, Instant since, Instant now) {
        return tx.one(
                        """
                        select count(*) as alerts,
                            coalesce(sum(case when coalesce(taken_at, ?) - opened_at > ? then 1
                                else 0 end), 0) as late
                        from alert
                        where drill = 0 and opened_at > ?
                            and (taken_at is not null or opened_at <= ?)
                        """,
                        row -> new Outcomes((int) row.number("alerts"), (int) row.number("late")),
                        now,
                        PATIENCE.toMillis(),
                        since,
                        now.minus(PATIENCE))
                .orElseThrow();
    }

    /**
     * How alerts went.
     *
     * @param alerts all that can be judged
     * @param late those that nobody took within {@link #PATIENCE}
     */
    public record Outcomes(int alerts, int late) {}
}
