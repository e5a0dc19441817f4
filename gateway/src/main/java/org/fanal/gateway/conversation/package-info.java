/**
 * One turn of a conversation: dedupe, claimants, session, engine, then session and effects stored
 * in one transaction; the answer leaves only after the commit.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.conversation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
