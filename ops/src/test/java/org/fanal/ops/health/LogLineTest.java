package org.fanal.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10: no line of the log holds a number")
final class LogLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from +221770000001 x",
                "from 221770000001 x",
                "from +221 77 000 00 01 x",
                "from +221(77)000-00-01 x",
                "from 770000001 x"
            })
    void aNumberIsTakenOut(String message) throws JoranException {
        assertThat(line(message, null)).contains("message=\"from … x\"");
    }

    @Test
    void idsAndCountsStay() throws JoranException {
        String message = "alert 431894612345678901 step 3 of 12345678";
        assertThat(line(message, null)).contains("message=\"" + message + "\"");
    }

    @Test
    void whatIsThrownIsNamedWithoutItsWords() throws JoranException {
        var thrown =
                new IllegalStateException(
                        "I am held", new IllegalArgumentException("+221770000001"));
        assertThat(line("it failed", thrown))
                .contains("thrown=\"java.lang.IllegalStateException at ")
                .contains(" from java.lang.IllegalArgumentException at ")
                .doesNotContain("held")
                .doesNotContain("221770000001");
    }

    @Test
    void aLineIsOneLineAndGoesToStandardError() throws JoranException {
        assertThat(line("one\ntwo\r\n\"three\"", new IllegalStateException()).lines())
                .singleElement()
                .asString()
                .matches("time=[0-9T:.-]+Z level=INFO logger=Test message=\"one two three \".*");
    }

    @SuppressWarnings("unchecked")
    private static String line(String message, @Nullable Throwable thrown) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL own = Objects.requireNonNull(LogLineTest.class.getResource("/logback.xml"));
        configurator.doConfigure(own);
        var root = context.getLogger("ROOT");
        var appender = (ConsoleAppender<ILoggingEvent>) root.getAppender("stderr");
        assertThat(appender.getTarget()).isEqualTo("System.err");
        Encoder<ILoggingEvent> encoder = appender.getEncoder();
        var event =
                new LoggingEvent(
                        "test", context.getLogger("org.Test"), Level.INFO, message, thrown, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
