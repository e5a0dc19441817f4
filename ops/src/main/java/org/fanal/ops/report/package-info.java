/**
 * Reports out of the gateway's journal, partial ones too: each opens a case or joins the one that
 * is open, and is handed to {@code ops.dispatch}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.ops.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
