/**
 * Who is on a route, with their consent and its source; whom a campaign would speak to. Fed by what
 * callers say, by focal points and by files; read by {@code plan} and {@code run}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.audience;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
