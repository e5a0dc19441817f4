/**
 * What campaigns are to do, and how far each is: their one written form, drafts, approval by a
 * second person, the lints of their texts and numbers, the hours at which somebody may be written
 * to, and the preview. Fed by people and by {@code campaigns/*.yaml}; {@code run} carries out what
 * is scheduled here, and moves it on.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
