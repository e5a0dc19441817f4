package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the tables say of one campaign, before anything is left out for R21: never shown as it is.
 *
 * @param rows recipients by part and what became of them; one of two waves is in here twice
 * @param treated people whom planning chose, whatever became of them later
 * @param held people who were held out
 * @param codes counts of its codes, by id
 * @param spent what its messages cost, in the currency of its prices; nothing without prices
 */
record Facts(
        List<Cell> rows,
        Difference.Arm treated,
        Difference.Arm held,
        List<Used> codes,
        BigDecimal spent) {

    /** What became of a recipient, as far as it is told apart. */
    enum Fate {
        /** Nothing yet. */
        WAITING,
        /** A message was released; the rest is the outbox's word. */
        RELEASED,
        /** Left out, for a reason. */
        LEFT_OUT,
        /** Held out by chance, so that the effect can be told. */
        HELD_OUT
    }

    /**
     * Whom a recipient is counted with.
     *
     * @param stage in lower case; empty for none
     * @param country of their number; empty where planning left them out
     * @param variant 0 for the campaign's own text
     */
    record Part(String stage, String language, String country, long variant)
            implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return Comparator.comparing(Part::stage)
                    .thenComparing(Part::language)
                    .thenComparing(Part::country)
                    .thenComparingLong(Part::variant)
                    .compare(this, other);
        }
    }

    /**
     * Recipients of one part with one end.
     *
     * @param what the outbox's word, or the reason; in lower case
     */
    record Cell(Part part, Fate fate, String what, long count) {}

    /**
     * What one code counted.
     *
     * @param what what it is, such as {@code Radio Teranga}
     * @param contacts that it opened
     * @param answered of them by a person
     * @param referred who were told of an endpoint
     * @param told who named it when asked how they had heard of us
     */
    record Used(String id, String what, long contacts, long answered, long referred, long told) {}

    long count(Predicate<Cell> which) {
        return rows.stream().filter(which).mapToLong(Cell::count).sum();
    }

    long count(Fate fate) {
        return count(cell -> cell.fate() == fate);
    }

    long delivered() {
        return count(cell -> cell.fate() == Fate.RELEASED && cell.what().equals("delivered"));
    }

    /** Of one fate, by what the outbox or the reason says. */
    Map<String, Long> by(Fate fate) {
        Map<String, Long> by = new TreeMap<>();
        for (Cell each : rows) {
            if (each.fate() != fate) continue;
            var _ = by.merge(each.what(), each.count(), Long::sum);
        }
        return by;
    }

    long contacts() {
        return codes.stream().mapToLong(Used::contacts).sum();
    }

    long answered() {
        return codes.stream().mapToLong(Used::answered).sum();
    }

    long referred() {
        return codes.stream().mapToLong(Used::referred).sum();
    }

    long told() {
        return codes.stream().mapToLong(Used::told).sum();
    }
}
