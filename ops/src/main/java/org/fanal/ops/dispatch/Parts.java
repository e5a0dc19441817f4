package org.fanal.ops.dispatch;

import java.util.function.Supplier;
import org.fanal.ops.cases.Cases;
import org.fanal.ops.cases.Timeline;
import org.fanal.ops.dispatch.rule.Geography;
import org.fanal.ops.dispatch.team.TeamStore;

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
