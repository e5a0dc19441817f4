package org.fanal.ops.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * What a command did.
 *
 * @param code its exit code
 */
record Cli(int code, String out, String err) {

    /** Runs a command in this process. */
    static Cli run(String... arguments) {
        return run(Map.of(), "", arguments);
    }

    static Cli run(Map<String, String> environment, String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(
                        new BufferedReader(new StringReader(typed)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        environment);
        int code = Main.commandLine(terminal).execute(arguments);
        return new Cli(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
