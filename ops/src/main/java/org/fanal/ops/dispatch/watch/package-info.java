/**
 * What supervisors are told (an SMS to those on duty) or shown (a notice on the console), out of
 * dispatch itself and out of the journal.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.watch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
