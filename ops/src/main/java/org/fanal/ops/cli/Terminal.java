package org.fanal.ops.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command is run.
 *
 * @param in what people type, in UTF-8
 * @param out what the command gives, and nothing else
 * @param err what it says beside that
 * @param environment by name; never printed
 */
record Terminal(
        BufferedReader in, PrintWriter out, PrintWriter err, Map<String, String> environment) {

    /** The one of this process. */
    static Terminal own() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv());
    }

    @Override
    public String toString() {
        return "Terminal";
    }
}
