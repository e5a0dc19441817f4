/**
 * Africa's Talking: USSD with its cumulative text, SMS in and out, delivery reports and opt-out
 * notices. Its URLs carry the channel's token, since it signs nothing.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.channel.africastalking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
