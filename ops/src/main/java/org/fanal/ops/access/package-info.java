/**
 * People, roles, passwords, bearer tokens, sessions, and the hash-chained audit of who saw what.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
