/** Migration routes. For the time being the shape of {@code routes.yaml} alone is checked. */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.route;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
