/**
 * What a campaign did: whom it reached, what contacts it caused, and whether that can be told from
 * chance. Reads the ledger, the outbox and the journal; writes counts alone.
 *
 * <p>The program registers {@code Contacts} and {@code Responses} with the journal, gives {@code
 * CodeBook} to the conversations (a loop on {@code Topic.CAMPAIGNS} refreshes it), now and then
 * reads {@code Arms.over}, closes it, and lets {@code Arms} and {@code Contacts} forget, and tells
 * {@code Contacts.answered} when a person takes a conversation. {@code Effect.of} is what is shown.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
