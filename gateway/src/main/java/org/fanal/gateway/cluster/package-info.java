/**
 * What several nodes share: wake-ups and live events, through Redis (Lettuce) or inside one
 * process. Never the only copy of anything.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.cluster;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
