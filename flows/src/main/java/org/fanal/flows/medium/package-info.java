/**
 * How a prompt fits what carries it: USSD pages counted in septets, SMS segments as the handset
 * counts them (GSM 03.38, shift tables, UCS-2), voice prompts.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.medium;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
