/** Puts dispatch together, for {@code ops.app} and for tests. */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.setup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
