/**
 * The sealed set of what a turn may ask for. Effects are data: made by {@code flows.engine}, stored
 * and carried out by {@code gateway.conversation}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.effect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
