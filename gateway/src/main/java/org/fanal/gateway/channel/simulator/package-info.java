/**
 * A carrier without a network, for the demonstration and the terminal: phones that live in memory.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.channel.simulator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
