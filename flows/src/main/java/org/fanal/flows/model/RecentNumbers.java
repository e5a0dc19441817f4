package org.fanal.flows.model;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that were just read: a caller's comes with every key pressed, and reading one costs more
 * than the rest of its request. Each takes the place of another, so that few are held, and not for
 * long. Thread-safe.
 */
final class RecentNumbers {
    private static final int PLACES = 1024;

    private final AtomicReferenceArray<@Nullable Msisdn> places =
            new AtomicReferenceArray<>(PLACES);

    @Nullable Msisdn find(String written) {
        Msisdn held = places.get(place(written));
        return held != null && held.e164().equals(written) ? held : null;
    }

    void keep(Msisdn number) {
        places.set(place(number.e164()), number);
    }

    private static int place(String written) {
        int hash = written.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
