/**
 * The carrier contract and the registry of channels: verify raw bytes, parse them, send, and the
 * table of a carrier's statuses.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.channel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
