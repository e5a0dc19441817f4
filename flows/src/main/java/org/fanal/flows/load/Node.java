package org.fanal.flows.load;

import java.util.List;
import java.util.Map;

/**
 * A YAML value that knows where it stands. What a scalar means is decided by the field that holds
 * it.
 */
public sealed interface Node {

    /** Path from the deployment's folder, with slashes. */
    String file();

    /** From 1. */
    int line();

    /** A scalar, as written; {@code null} and nothing at all are the empty text. */
    record Text(String file, int line, String value) implements Node {}

    /** A sequence. */
    record Items(String file, int line, List<Node> values) implements Node {}

    /** A mapping, in the order written. */
    record Fields(String file, int line, Map<String, Node> values) implements Node {}
}
