/**
 * Loops that run when something falls due or when they are woken, on the injected clock. Rows in
 * the store say what is due; a loop only looks.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
