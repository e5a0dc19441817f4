/**
 * The directory of endpoints in and out of Open Referral's HSDS 3.0: what HSDS has no field for
 * rides in attributes. Cards are read by {@code referral}'s one reader; an address of a
 * confidential house and a keeper's phone never leave.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.referral.hsds;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
