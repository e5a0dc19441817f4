/**
 * How fast a campaign may speak (campaigns.md 4): what has been released and heard so far, and who
 * is there to answer, give how many messages may leave now and when to ask again. Pure functions of
 * an instant: they never sleep. Asked by {@code run} before each batch; {@code simulate campaign}
 * runs the same code against a made-up hotline.
 */
@NullMarked
@CheckReturnValue
package org.fanal.campaigns.run.pace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
