/**
 * A conversation's state between two turns, and its versioned stored form. Personal: it is stored
 * only through the vault.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
