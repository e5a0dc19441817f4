package org.fanal.gateway.permission;

import java.time.Instant;
import java.util.Optional;

/**
 * How we stand with a caller: all that decides whether we may write to them.
 *
 * @param optedOut whether they want nothing more from us (R9)
 * @param hush whether they must be left alone until they write
 * @param farewell id of the one message that may leave in spite of {@link Hush#EXIT}; 0 for none
 * @param wroteAt when they last sent us a message (R1); USSD is none (R8)
 * @param permit their yes, if they gave one that was not taken back (R3)
 * @param refusedAt when they last said no to messages, by a no to contact, a yes to calls alone, or
 *     a stop word; it holds back campaigns until they agree to those again themselves
 */
public record Standing(
        boolean optedOut,
        Optional<Hush> hush,
        long farewell,
        Optional<Instant> wroteAt,
        Optional<Permit> permit,
        Optional<Instant> refusedAt) {

    /** Of one who never wrote: not asked is no (R3). */
    public static final Standing STRANGER =
            new Standing(
                    false,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
