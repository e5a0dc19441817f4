package org.fanal.ops.app;

import java.time.InstantSource;

/** The clock of the machine, for commands. */
public final class HostClock {
    public static final InstantSource UTC = InstantSource.system();

    private HostClock() {}
}
