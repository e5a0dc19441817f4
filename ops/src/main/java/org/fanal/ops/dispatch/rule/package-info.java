/**
 * Who is called, when, and what comes next: pure rules over {@code dispatch.team}, asked by {@code
 * dispatch.alert}. They know no store and no clock.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
