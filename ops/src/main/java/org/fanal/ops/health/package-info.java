/** Micrometer meters, liveness and readiness. */
@NullMarked
@CheckReturnValue
package org.fanal.ops.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
