/** Cases and what is known of them: opened by {@code ops.report}, read by the API. */
@NullMarked
@CheckReturnValue
package org.fanal.ops.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
