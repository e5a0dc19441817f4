package org.fanal.ops.cli.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.fanal.flows.engine.Engine;
import org.fanal.flows.engine.Referrals;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.engine.World;
import org.fanal.flows.medium.Limits;
import org.fanal.flows.medium.Medium;
import org.fanal.ops.app.Deployment;

/** What a step of a conversation costs by itself: no store, no network (DESIGN 8). */
final class EngineSteps {
    private static final String FLOW = "hotline";
    private static final int ROUNDS = 5;
    private static final int DIALOGUES = 3_000;

    private final Engine engine = new Engine();
    private final Deployment deployment;
    private final World world;
    private final List<String> keys;

    /**
     * @param keys what is pressed in one dialogue, in order
     */
    EngineSteps(Deployment deployment, List<String> keys) {
        this.deployment = deployment;
        this.keys = keys;
        this.world =
                new World(
                        Instant.EPOCH,
                        deployment.places(),
                        List.of("fr", "wo"),
                        "fr",
                        Limits.USUAL,
                        deployment.settings().conversation().navigation(),
                        Referrals.NONE);
    }

    /** Nanoseconds a step, in the middle of five rounds, the dial a step too. */
    double nanos(LongSupplier clock) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long begun = clock.getAsLong();
            int steps = 0;
            for (int i = 0; i < DIALOGUES; i++) steps += dialogue();
            double each = (double) (clock.getAsLong() - begun) / steps;
            // the first warms up
            if (round > 0) rounds.add(each);
        }
        return Figures.median(rounds);
    }

    private int dialogue() {
        Turn turn = engine.open(deployment.script(), FLOW, Medium.USSD, Optional.empty(), world);
        for (String key : keys) turn = engine.step(deployment.script(), turn.after(), key, world);
        if (!turn.after().ended())
            throw new IllegalStateException("the dialogue that is measured has another end");
        return 1 + keys.size();
    }
}
