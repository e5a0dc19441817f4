/**
 * The engine for several nodes: a connection for each work at hand, on virtual threads. Reached
 * through {@code store.setup} alone.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.postgresql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
