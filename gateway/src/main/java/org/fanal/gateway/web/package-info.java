/**
 * The public listener: webhooks and audio, nothing else; its limits and its error shape. Hands raw
 * bytes to {@code gateway.channel}, and what they mean to {@code gateway.conversation}.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
