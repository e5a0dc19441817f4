/**
 * Keys of subjects, and what is sealed with them: numbers and words pass here on their way to a
 * table, and out of it again (R10, R18).
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.vault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
