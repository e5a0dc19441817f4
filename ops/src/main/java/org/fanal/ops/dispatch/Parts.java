package org.fanal.ops.dispatch;

import org.fanal.ops.cases.Cases;
import org.fanal.ops.cases.Timeline;
import org.fanal.ops.dispatch.rule.Geography;
import org.fanal.ops.dispatch.team.TeamStore;

import java.util.function.Supplier;

/**
 * What dispatch works with.
 *
 * @param geography as it is now
 */
public record Parts(
        TeamStore teams,
        Cases cases,
        Timeline timeline,
        StaffTexts texts,
        StaffPost post,
        Supplier<Geography> geography) {}
