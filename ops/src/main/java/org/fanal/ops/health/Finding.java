package org.fanal.ops.health;

import java.util.Locale;
import java.util.Optional;

/**
 * How a part of the program is.
 *
 * @param part such as {@code store}
 * @param what what is wrong, and what to do; empty where nothing is
 */
public record Finding(String part, State state, Optional<String> what) {

    /** How it is. */
    public enum State {
        OK,
        /** It goes on, less well. */
        DEGRADED,
        /** Nobody should be sent to this node. */
        DOWN;

        /** As {@code /readyz} writes it: lower case. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding ok(String part) {
        return new Finding(part, State.OK, Optional.empty());
    }

    public static Finding degraded(String part, String what) {
        return new Finding(part, State.DEGRADED, Optional.of(what));
    }

    public static Finding down(String part, String what) {
        return new Finding(part, State.DOWN, Optional.of(what));
    }

    /** Whether the node is not ready because of it. */
    public boolean stops() {
        return state == State.DOWN;
    }
}
