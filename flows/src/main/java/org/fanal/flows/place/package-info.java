/** Places with their local spellings, and the match of what a person typed to one of them. */
@NullMarked
@CheckReturnValue
package org.fanal.flows.place;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
