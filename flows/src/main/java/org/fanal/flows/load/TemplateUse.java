package org.fanal.flows.load;

/**
 * A template or condition in a flow, judged when the variables of all flows are known.
 *
 * @param source the template
 * @param at where it stands
 * @param condition whether it is the condition of a {@code when}
 */
record TemplateUse(String source, Node at, boolean condition) {}
