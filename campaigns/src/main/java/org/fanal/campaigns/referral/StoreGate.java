package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.gateway.store.Tx;

/**
 * The gate over the store: one query a transaction, and nothing kept from one to the next, so that
 * what it says is as true as the commit.
 */
public final class StoreGate implements Gate {
    private final EndpointRows rows = new EndpointRows();
    private final Supplier<Ground> ground;

    /**
     * @param ground places and routes, as they are now
     */
    public StoreGate(Supplier<Ground> ground) {
        this.ground = ground;
    }

    @Override
    public GateVerdict judge(Tx tx, Promised promised, Cell cell, Instant at) {
        return over(tx, promised.requires()).judge(promised, cell, at);
    }

    @Override
    public Sight over(Tx tx, List<Requirement> requires) {
        List<Known> known = rows.serving(tx, needs(requires));
        Ground now = ground.get();
        return (promised, cell, at) -> judge(known, now, promised, cell, at);
    }

    private static List<String> needs(List<Requirement> requires) {
        return requires.stream().map(Requirement::need).distinct().toList();
    }

    private static GateVerdict judge(
            List<Known> known, Ground ground, Promised promised, Cell cell, Instant at) {
        List<GateVerdict.Shut> shut = new ArrayList<>();
        for (String number : promised.numbers().stream().sorted().toList()) {
            List<Known> theirs = reached(known, number, promised.countries());
            List<Near> there = near(theirs, cell, ground);
            if (best(there, cell, at).isPresent()) continue;
            String first = theirs.isEmpty() ? "" : theirs.getFirst().card().id();
            boolean _ = shut.add(shut(there, GateVerdict.NUMBER, first, cell, at));
        }
        List<String> stand = new ArrayList<>();
        for (String need : needs(promised.requires())) {
            List<Known> theirs = known.stream().filter(each -> each.card().serves(need)).toList();
            List<Near> there = near(theirs, cell, ground);
            Optional<Near> best = best(there, cell, at);
            best.ifPresent(near -> stand.add(near.known().card().id()));
            if (best.isEmpty()) {
                boolean _ = shut.add(shut(there, need, "", cell, at));
            }
        }
        return shut.isEmpty() ? new GateVerdict.Open(List.copyOf(stand)) : told(shut);
    }

    /** What is shut by its own hours hides nothing that has failed. */
    private static GateVerdict.Shut told(List<GateVerdict.Shut> shut) {
        return shut.stream()
                .filter(each -> !each.reason().equals(EndpointState.CLOSED.tag()))
                .findFirst()
                .orElse(shut.getFirst());
    }

    /** Whose contact the number is; a confidential one is never advertised (R22). */
    private static List<Known> reached(List<Known> known, String number, Set<String> countries) {
        return known.stream()
                .filter(each -> !each.card().service().confidential())
                .filter(each ->
                        each.card().contact().numbers().stream()
                                .anyMatch(contact -> Numbers.same(number, contact, countries)))
                .toList();
    }

    private static List<Near> near(List<Known> known, Cell cell, Ground ground) {
        return known.stream()
                .flatMap(each -> {
                    OptionalInt distance = ground.distance(each.card().coverage(), cell.place());
                    return distance.stream().mapToObj(steps -> new Near(each, steps));
                })
                .toList();
    }

    private static Optional<Near> best(List<Near> there, Cell cell, Instant at) {
        return there.stream()
                .filter(near -> near.known().card().speaks(cell.language()))
                .filter(near -> near.known().takes(at))
                .min(Comparator.comparingInt(Near::distance));
    }

    /**
     * Which came closest: of those that speak the language the one with the least wrong.
     *
     * @param otherwise named where none is there
     */
    private static GateVerdict.Shut shut(
            List<Near> there, String need, String otherwise, Cell cell, Instant at) {
        if (there.isEmpty()) return new GateVerdict.Shut(need, "none", otherwise);
        Optional<Near> closest =
                there.stream()
                        .filter(near -> near.known().card().speaks(cell.language()))
                        .min(
                                Comparator.<Near>comparingInt(near -> far(near, at))
                                        .thenComparingInt(Near::distance));
        if (closest.isEmpty())
            return new GateVerdict.Shut(
                    need,
                    "language",
                    there.stream()
                            .min(Comparator.comparingInt(Near::distance))
                            .map(near -> near.known().card().id())
                            .orElse(""));
        Known known = closest.get().known();
        EndpointState state = known.standing(at).state();
        return new GateVerdict.Shut(
                need, state == EndpointState.UP ? "full" : state.tag(), known.card().id());
    }

    private static int far(Near near, Instant at) {
        return switch (near.known().standing(at).state()) {
            case UP -> 0;
            case DEGRADED -> 1;
            case CLOSED -> 2;
            case SUSPECT -> 3;
            case STALE -> 4;
            case MAINTENANCE -> 5;
            case DOWN -> 6;
            case UNVERIFIED -> 7;
        };
    }

    private record Near(Known known, int distance) {}
}
