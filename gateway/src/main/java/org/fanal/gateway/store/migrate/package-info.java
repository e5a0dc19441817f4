/** Brings a store's tables up to what this program needs, before anybody reads them. */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store.migrate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
