/**
 * The embedded engine: one writer thread whose works share a commit, a few readers. Reached through
 * {@code store.setup} alone.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.sqlite;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
