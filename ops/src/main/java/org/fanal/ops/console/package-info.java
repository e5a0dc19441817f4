/** The console listener: pages (FreeMarker, htmx, server-sent events) and the JSON API. */
@NullMarked
@CheckReturnValue
package org.fanal.ops.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
