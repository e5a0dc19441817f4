/**
 * The durable queue of what we send: class, priority, claim with a lease, retry, expiry, receipts,
 * dead letters. The only way out to a carrier.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.outbound;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
