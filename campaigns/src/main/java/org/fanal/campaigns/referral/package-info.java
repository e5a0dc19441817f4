/**
 * Referral endpoints, and whether they work: cards come out of {@code referrals.yaml} once and are
 * the store's from then on; signals (check-ins, real traffic, callers' words, probes, attestations)
 * become health; card, health and an instant become a standing. The gate and flows' {@code refer}
 * ask for it.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.referral;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
