package org.fanal.ops.health;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * What was thrown, on one line: kinds and places, no messages, since those of libraries may repeat
 * what a caller sent (R10).
 */
public final class ThrownKinds extends ThrowableHandlingConverter {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int i = 0; thrown != null && i < CAUSES; i++) {
            line.append(i == 0 ? " thrown=\"" : " from ").append(thrown.getClassName());
            frames(thrown, line);
            thrown = thrown.getCause();
        }
        return line.isEmpty() ? "" : line.append('"').toString();
    }

    private static void frames(IThrowableProxy thrown, StringBuilder line) {
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            StackTraceElement at = frames[i].getStackTraceElement();
            line.append(i == 0 ? " at " : " < ")
                    .append(at.getClassName())
                    .append('.')
                    .append(at.getMethodName())
                    .append(':')
                    .append(at.getLineNumber());
        }
    }
}
