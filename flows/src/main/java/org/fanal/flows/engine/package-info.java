/**
 * The conversation as a pure function: {@code step(session, input, world)} gives a turn, the
 * session after it and the effects it asks for. Everything above carries the effects out.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
