/** Who of several nodes does what only one may do. */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.lease;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
