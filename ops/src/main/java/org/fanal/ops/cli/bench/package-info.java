/**
 * The benchmarks of {@code ops/fanal bench}: each figure beside a baseline taken in the same run,
 * alternating, the median of five. They drive the whole program over loopback and hold no rule of
 * it.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.cli.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
