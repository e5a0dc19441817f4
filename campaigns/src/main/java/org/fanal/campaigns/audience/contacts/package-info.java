/**
 * Contacts out of a file or the API: read line by line, each judged, what is right written as
 * recipients and claims in works of the store, what is wrong told by line, column and cure.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.audience.contacts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
