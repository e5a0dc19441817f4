package org.fanal.ops.app;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.fanal.campaigns.run.ReleaseBudget;
import org.fanal.gateway.schedule.Scheduler;
import org.fanal.gateway.schedule.VertxScheduler;
import org.fanal.gateway.store.Fault;

/**
 * What the program takes from the machine it runs on.
 *
 * @param vertx its event loops
 * @param scheduler its clock
 * @param random unguessable
 * @param fault {@link Fault#NONE} but in tests
 * @param pace what the pace of campaigns becomes: what it is, but where the machine is measured
 */
public record Machine(
        Vertx vertx,
        Scheduler scheduler,
        RandomGenerator random,
        Fault fault,
        UnaryOperator<ReleaseBudget> pace) {

    /** With the pace that people and callers allow. */
    public Machine(Vertx vertx, Scheduler scheduler, RandomGenerator random, Fault fault) {
        this(vertx, scheduler, random, fault, UnaryOperator.identity());
    }

    /** The machine itself. */
    public static Machine own(Vertx vertx) {
        return new Machine(
                vertx,
                new VertxScheduler(vertx, vertx.getOrCreateContext(), InstantSource.system()),
                new SecureRandom(),
                Fault.NONE);
    }
}
