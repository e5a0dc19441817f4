/**
 * The phones page of the demonstration: simulated phones beside what Fanal makes of them. What is
 * pressed goes to the gateway as a carrier's word would; what the gateway sends comes back by the
 * simulator. Served in {@code fanal demo} alone.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.console.phones;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
