/** Campaigns. For the time being the shape of {@code campaigns/*.yaml} alone is checked. */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
