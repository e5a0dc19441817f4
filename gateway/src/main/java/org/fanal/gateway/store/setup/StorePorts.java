package org.fanal.gateway.store.setup;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.fanal.gateway.store.CommitWatch;
import org.fanal.gateway.store.Fault;
import org.fanal.gateway.store.Topic;

/**
 * What a store needs from outside.
 *
 * @param wakes is given topics after the commits that name them; must not block
 * @param fault {@link Fault#NONE} but in tests
 * @param commits hears of commits
 */
public record StorePorts(
        InstantSource clock, Consumer<Topic> wakes, Fault fault, CommitWatch commits) {

    /** Without faults. */
    public StorePorts(InstantSource clock, Consumer<Topic> wakes) {
        this(clock, wakes, Fault.NONE);
    }

    /** With nobody who hears of commits. */
    public StorePorts(InstantSource clock, Consumer<Topic> wakes, Fault fault) {
        this(clock, wakes, fault, CommitWatch.NONE);
    }
}
