/**
 * Teams, rosters, policies, alerts, replies and escalation: an alert rings until a human takes
 * it. Writes notifications to the outbox, claims the replies of responders.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
