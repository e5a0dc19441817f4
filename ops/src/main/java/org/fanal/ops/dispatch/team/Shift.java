package org.fanal.ops.dispatch.team;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * Who is on duty at which hours of which days, in the team's time zone.
 *
 * @param days on which it begins
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, 1 to 1440; at or before {@code from}: of the day after
 * @param who ids of members, in the order to be called
 */
public record Shift(Set<DayOfWeek> days, int from, int to, List<String> who) {}
