/**
 * What a campaign did: whom it reached, what contacts it caused, and whether that can be told from
 * chance. Reads the ledger, the outbox and the journal; writes counts alone.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
