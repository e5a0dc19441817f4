/** Rate rules as pure functions: they answer when, and never sleep. */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.pace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
