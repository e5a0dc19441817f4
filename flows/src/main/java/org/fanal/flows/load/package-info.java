/**
 * From the files of a deployment to the model: a YAML tree that keeps line numbers, problems that
 * name file, line and cure, the lint of texts.
 */
@NullMarked
@CheckReturnValue
package org.fanal.flows.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
