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
    private static final Duration WEEKS = Duration.ofDays(28);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
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
     * Alerts opened since an instant that can be judged: taken, or out of {@link #PATIENCE}.
     *
     * @return the oldest first
     */
    public List<Outcome> outcomes(Tx tx, Instant since, Instant now) {
        return tx.list(
                """
                select opened_at, taken_at from alert
                where drill = 0 and opened_at > ? and (taken_at is not null or opened_at <= ?)
                order by opened_at
                """,
                row -> outcome(row.instant("opened_at"), row.instantIfAny("taken_at")),
                since,
                now.minus(PATIENCE));
    }

    private static Outcome outcome(Instant opened, Optional<Instant> taken) {
        boolean answered = taken.filter(at -> !at.isAfter(opened.plus(PATIENCE))).isPresent();
        return new Outcome(opened, answered);
    }

    /** How many alerts open in the hour that begins so, by the same hour of the last 28 days. */
    public double usual(Tx tx, Instant hour) {
        return tx.one(
                        """
                        select count(*) as alerts from alert
                        where drill = 0 and opened_at >= ? and opened_at < ?
                            and (opened_at - ? + ?) % ? < ?
                        """,
                        row -> row.number("alerts") / (double) WEEKS.toDays(),
                        hour.minus(WEEKS),
                        hour,
                        hour,
                        WEEKS.toMillis(),
                        DAY.toMillis(),
                        HOUR.toMillis())
                .orElseThrow();
    }

    /**
     * How an alert went.
     *
     * @param answered whether somebody took it within {@link #PATIENCE}
     */
    public record Outcome(Instant openedAt, boolean answered) {}
}
