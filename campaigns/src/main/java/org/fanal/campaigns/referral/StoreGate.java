package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.fanal.gateway.store.Tx;

/**
 * The gate over the store: one query a judgement, and nothing kept from one to the next, so that
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
    public GateVerdict judge(Tx tx, List<Requirement> requires, Cell cell, Instant at) {
        List<String> needs = requires.stream().map(Requirement::need).distinct().toList();
        List<Known> known = rows.serving(tx, needs);
        Ground now = ground.get();
        List<String> stand = new ArrayList<>();
        for (String need : needs) {
            List<Near> there = there(known, need, cell, now);
            Optional<Near> best = best(there, cell, at);
            if (best.isEmpty()) return shut(there, need, cell, at);
            stand.add(best.get().known().card().id());
        }
        return new GateVerdict.Open(List.copyOf(stand));
    }

    private static List<Near> there(List<Known> known, String need, Cell cell, Ground ground) {
        return known.stream()
                .filter(each -> each.card().serves(need))
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

    /** Which came closest: of those that speak the language the one with the least wrong. */
    private static GateVerdict shut(List<Near> there, String need, Cell cell, Instant at) {
        if (there.isEmpty()) return new GateVerdict.Shut(need, "none", "");
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
