/**
 * What responders write back: read by {@link org.fanal.ops.dispatch.reply.ReplyReader}, judged by
 * what the alert is now, answered through the outbox.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.dispatch.reply;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
