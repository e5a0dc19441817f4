/**
 * Whole conversations through the whole program: a throw-away store on each engine, a clock that is
 * set, and carriers that speak the real wire formats on sockets (DESIGN 9).
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.scenario;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
