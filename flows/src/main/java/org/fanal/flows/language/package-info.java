/**
 * Catalogues of texts by language, the fallback between languages, and sealed FreeMarker templates.
 * Read by the engine when it makes a prompt.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.language;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
