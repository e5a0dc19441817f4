package org.fanal.flows.language;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the grammar found in a template: its variables, and the template with each bare variable
 * guarded, so that one that is not set reads as nothing.
 */
final class Reading {
    private final String source;
    private final StringBuilder guarded = new StringBuilder();
    private final Set<String> names = new LinkedHashSet<>();
    private int copied;

    Reading(String source) {
        this.source = source;
    }

    /** A variable that is asked for, or has its own default. */
    void uses(String name) {
        names.add(name);
    }

    /** A bare variable at this place; called from left to right. */
    void guards(String name, int from, int to) {
        names.add(name);
        guarded.append(source, copied, from).append('(').append(name).append("!)");
        copied = to;
    }

    /** Each variable once, in the order met. */
    Set<String> names() {
        return names;
    }

    /** The template for FreeMarker. */
    String guarded() {
        return guarded + source.substring(copied);
    }
}
