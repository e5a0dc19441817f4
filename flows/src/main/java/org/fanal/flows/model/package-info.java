/**
 * A flow, checked and immutable: its steps as a sealed type. Made by {@code flows.load}, read by
 * {@code flows.engine}; it holds keys of texts, never texts.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
