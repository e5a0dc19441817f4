package org.fanal.campaigns.measure;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Something measured: a plain sentence first, then its numbers.
 *
 * @param name a tag, such as {@code lift}
 * @param sentence what it says, to somebody who reads no statistics
 * @param numbers by name, in order; empty where one may not be shown (R21) or cannot be told
 */
public record Figure(String name, Sentence sentence, Map<String, OptionalDouble> numbers) {}
