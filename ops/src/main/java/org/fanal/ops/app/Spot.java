package org.fanal.ops.app;

import java.util.Optional;
import org.fanal.flows.load.Node;

/** Finds where something stands in a tree, for problems that concern several files. */
final class Spot {
    private Spot() {}

    /** The node under these keys, or the nearest above it that is there. */
    static Node of(Node root, String... keys) {
        Node at = root;
        for (String key : keys) {
            Optional<Node> next = field(at, key);
            if (next.isEmpty()) return at;
            at = next.get();
        }
        return at;
    }

    /** The item of a list whose {@code id} is this, or the list. */
    static Node item(Node list, String id) {
        if (!(list instanceof Node.Items items)) return list;
        for (Node item : items.values())
            if (field(item, "id").orElse(list) instanceof Node.Text text && text.value().equals(id))
                return item;
        return list;
    }

    static boolean has(Node node, String key) {
        return field(node, key).isPresent();
    }

    private static Optional<Node> field(Node node, String key) {
        return node instanceof Node.Fields fields
                ? Optional.ofNullable(fields.values().get(key))
                : Optional.empty();
    }
}
