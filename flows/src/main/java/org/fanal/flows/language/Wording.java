package org.fanal.flows.language;

/**
 * A text as a catalogue has it, and where it stands.
 *
 * @param text a template, see {@link Templates}
 * @param file path from the deployment's folder, with slashes
 * @param line from 1
 */
public record Wording(String text, String file, int line) {}
