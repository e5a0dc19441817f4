package org.fanal.flows.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the steps of a flow use and set, gathered while they are read. */
final class Found {
    final List<TextUse> texts = new ArrayList<>();
    final List<TemplateUse> templates = new ArrayList<>();
    final Set<String> variables = new LinkedHashSet<>();

    /** Whether a step could not be understood, so that the ways through the flow are not known. */
    boolean unsure;

    void text(String key, Node at, String step, TextUse.Part part) {
        texts.add(new TextUse(key, at, step, part));
    }

    void template(String source, Node at) {
        templates.add(new TemplateUse(source, at, false));
    }

    void condition(String source, Node at) {
        templates.add(new TemplateUse(source, at, true));
    }

    void variable(String name) {
        variables.add(name);
    }
}
