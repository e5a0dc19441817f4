/**
 * An alert rings until a human takes it. {@code team} knows who answers, {@code rule} decides who
 * is called and when, {@code alert} carries it out in the store, {@code reply} takes what
 * responders write back, {@code watch} tells supervisors; {@code setup} puts them together. Here
 * stands what they share, and what the API reads.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
