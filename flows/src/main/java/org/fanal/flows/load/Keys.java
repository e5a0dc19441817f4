package org.fanal.flows.load;

import java.util.Locale;
import java.util.Set;

/** What may be pressed or sent for a choice. */
public final class Keys {
    /** What carriers keep for themselves before we ever see it (R9). */
    private static final Set<String> RESERVED =
            Set.of(
                    "stop",
                    "stopall",
                    "unsubscribe",
                    "optout",
                    "revoke",
                    "cancel",
                    "end",
                    "quit",
                    "start",
                    "unstop",
                    "yes",
                    "help",
                    "info");

    private Keys() {}

    /** Whether a carrier may keep this word for itself, so that it never reaches us (R9). */
    public static boolean reserved(String word) {
        return RESERVED.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** Judges the key of a choice. */
    static void check(String key, Node at, Problems problems) {
        if (reserved(key))
            problems.error(
                    at, "carriers keep '" + key + "' for themselves (R9), use a digit instead");
        else if (key.startsWith("0"))
            problems.error(
                    at,
                    "'"
                            + key
                            + "' cannot be a choice, since 0 leaves the conversation (R7), use"
                            + " another digit");
        else if (key.length() > 3 || !key.chars().allMatch(c -> c >= '0' && c <= '9'))
            problems.error(
                    at, "a choice is a number that any phone can type, write 1, 2, 3 and so on");
    }
}
