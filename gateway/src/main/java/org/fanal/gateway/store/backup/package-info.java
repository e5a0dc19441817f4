/**
 * A copy of the whole store while it runs, and a store out of such a copy. Keys are never inside.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.backup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
