package org.fanal.campaigns.run.pace;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Who will be there to answer, and what comes anyway.
 *
 * @param handling mean time that one contact takes, as measured
 * @param patience mean time after which somebody who waits gives up, as measured
 * @param hours the hour that begins now, and those after it; as far as the roster is known
 * @param campaigns that run now and share the people, at least 1: each has its part
 */
public record Outlook(Duration handling, Duration patience, List<Hour> hours, int campaigns) {

    public Outlook {
        hours = List.copyOf(hours);
    }

    /** For the only campaign that runs. */
    public Outlook(Duration handling, Duration patience, List<Hour> hours) {
        this(handling, patience, hours, 1);
    }

    /** The same where so many campaigns share it. */
    public Outlook sharedBy(int running) {
        return new Outlook(handling, patience, hours, Math.max(1, running));
    }

    /**
     * One hour.
     *
     * @param people on shift all through it
     * @param contacts that come without the campaign, as forecast
     */
    public record Hour(int people, double contacts) {}

    /** The same for so many hours. */
    public static Outlook steady(Duration handling, Duration patience, Hour hour, int hours) {
        return new Outlook(handling, patience, Collections.nCopies(hours, hour));
    }

    /** Contacts a campaign may add an hour, in each hour; below 0 where too many come anyway. */
    List<Double> spare(double bound) {
        return hours.stream()
                .map(hour ->
                        Arrivals.most(hour.people(), handling, patience, bound) - hour.contacts())
                .map(all -> all > 0 ? all / campaigns : all)
                .toList();
    }
}
