/**
 * Typed configuration, wiring, ordered start and stop. The only package that reads the system
 * clock.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.app;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
