/**
 * Alerts in the store: opened by {@code ops.report}, carried from step to step by the loop, taken,
 * passed and closed by replies. What they send goes to the outbox in the same transaction.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.alert;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
