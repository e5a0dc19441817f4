/**
 * Events written in the transaction that caused them, and their deliveries to consumers, each taken
 * once. How a lower module is heard by a higher one.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
