/**
 * The JSON API under {@code /api/v1}: reads what {@code cases}, {@code dispatch} and the outbox
 * show, for those whose role allows it; every view of a case is in the audit.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.console.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
