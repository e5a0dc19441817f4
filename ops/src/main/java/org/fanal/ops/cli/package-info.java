/** The commands of {@code ops/fanal}, one class each. */
@NullMarked
@CheckReturnValue
package org.fanal.ops.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
