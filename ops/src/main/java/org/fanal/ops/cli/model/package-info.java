/**
 * A made-up hotline under a made-up campaign, for {@code simulate campaign}: events in seeded
 * order, the release decided by the same code as a real campaign's. Nothing is stored or sent.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.cli.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
