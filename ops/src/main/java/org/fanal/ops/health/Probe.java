package org.fanal.ops.health;

import io.vertx.core.Future;

/** Looks at one part of the program, now. */
@FunctionalInterface
public interface Probe {

    /** What it finds; a failed future counts as the part being down. */
    Future<Finding> look();
}
