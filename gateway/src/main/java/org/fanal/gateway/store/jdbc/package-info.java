/**
 * What both engines share: jobs in their lanes, one transaction over JDBC, futures completed on the
 * caller's context. Between the seam in {@code store} and the engines.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.jdbc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
