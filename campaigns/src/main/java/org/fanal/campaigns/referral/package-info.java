/**
 * Referral endpoints. For the time being the shape of {@code referrals.yaml} alone is checked, and
 * the directory answers that none works.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.referral;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
