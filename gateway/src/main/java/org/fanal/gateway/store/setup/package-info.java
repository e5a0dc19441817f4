/**
 * Opens a store: the engine its address names, the lock of its folder, its migrations after a
 * backup.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.setup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
