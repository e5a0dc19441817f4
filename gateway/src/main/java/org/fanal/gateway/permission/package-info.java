/**
 * May we write to this number now: opt-outs, the exit word, safe-contact windows (R1, R3). Asked
 * when a message is stored and again when it is sent.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.permission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
