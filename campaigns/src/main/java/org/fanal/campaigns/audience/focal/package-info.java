/**
 * People of a community who are known by their phone: they enrol others by a line of SMS, and tell
 * of sessions they held. Claimants of inbound messages; what they cause are recipients, claims and
 * counts.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.audience.focal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
