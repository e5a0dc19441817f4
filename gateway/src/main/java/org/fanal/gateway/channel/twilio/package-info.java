/** Twilio: SMS in and out, status callbacks, X-Twilio-Signature, by its SDK. */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.channel.twilio;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
