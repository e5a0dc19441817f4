package org.fanal.campaigns.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a route beside its way (campaigns.md 2.2): routes open and shut, so each says
 * from when until when it holds, and who looked at it last.
 *
 * @param region such as {@code africa}; empty where nobody said
 * @param form of exploitation, such as {@code labour}
 * @param validFrom the first day, in UTC; absent: from the start
 * @param validTo the first day on which it holds no more
 * @param reviewedAt when somebody who knows looked at it
 * @param reviewer who did
 * @param sources what it rests on
 */
public record About(
        Optional<String> region,
        Optional<String> form,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> reviewedAt,
        Optional<String> reviewer,
        List<String> sources) {

    /** Nothing is known. */
    public static final About NOTHING =
            new About(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    /** The instant at which a day begins. */
    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
