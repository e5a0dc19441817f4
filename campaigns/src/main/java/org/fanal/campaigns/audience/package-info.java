/**
 * Who is on a route, with their consent and its source; whom a campaign would speak to. Fed by what
 * callers say ({@link org.fanal.campaigns.audience.ClaimConsumer}), by focal points ({@code focal})
 * and by files ({@code contacts}); read by {@code plan} and {@code run} through {@link
 * org.fanal.campaigns.audience.Recipients#page}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.audience;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
