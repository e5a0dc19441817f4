package org.fanal.ops.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fanal.gateway.store.Tx;

/**
 * Counts of cases for statistics: only of callers whose last word on it was yes (R12), without
 * exercises, by year (R21).
 */
public final class CaseCounts {
    private static final String COUNTED =
            """
            from casefile f where f.drill = 0 and coalesce((
                select c.given from consent c
                where c.subject = f.subject and c.purpose = 'statistics'
                order by c.at desc, c.id desc limit 1), 0) = 1
            """;

    private CaseCounts() {}

    /**
     * Cases of a form at a place.
     *
     * @param place its id; empty where none is known
     */
    public record Count(String place, String form, long cases) {}

    /** The year of the first; empty where there is none. */
    public static Optional<Year> first(Tx tx) {
        return tx.one(
                        "select min(f.opened_at) as first_at " + COUNTED,
                        row -> row.instantIfAny("first_at"))
                .flatMap(at -> at)
                .map(at -> Year.of(at.atZone(ZoneOffset.UTC).getYear()));
    }

    /** Of one year, in UTC. */
    public static List<Count> of(Tx tx, Year year) {
        return tx.list(
                "select f.place, f.form, count(*) as cases "
                        + COUNTED
                        + " and f.opened_at >= ? and f.opened_at < ? group by f.place, f.form"
                        + " order by f.place, f.form",
                row -> new Count(row.text("place"), row.text("form"), row.number("cases")),
                begin(year),
                begin(year.plusYears(1)));
    }

    private static Instant begin(Year year) {
        return LocalDate.ofYearDay(year.getValue(), 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
