/**
 * Carries a campaign out: frozen recipients become ledger rows, rows become outbox rows batch by
 * batch, each batch judged by the gate and paced by the capacity to answer, in one transaction.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.run;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
