package org.fanal.ops.scenario;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps what is logged while a scenario runs. */
final class LogWatch extends AppenderBase<ILoggingEvent> {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    static LogWatch begin() {
        LogWatch watch = new LogWatch();
        watch.start();
        root().addAppender(watch);
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getLoggerName() + " " + event.getFormattedMessage() + trace(event);
        lines.add(line);
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) errors.add(line);
    }

    private static String trace(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : " "
                        + ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(
                                event.getThrowableProxy());
    }

    /** Everything, traces too. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    void end() {
        boolean _ = root().detachAppender(this);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
