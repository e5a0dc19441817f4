package org.fanal.flows.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.medium.Medium;

/**
 * Everything a conversation runs on: the flows and their texts. Immutable; a session keeps to the
 * version that it began with.
 *
 * @param version SHA-256, in hex, of what it was made from
 * @param flows by id
 * @param catalogues the texts
 * @param unicode the languages whose texts need more than GSM 03.38, as {@code am@ussd}
 * @param sources the files that it was made from, by path: load them again to get it back
 */
public record Script(
        String version,
        Map<String, Flow> flows,
        Catalogues catalogues,
        Set<String> unicode,
        Map<String, String> sources) {

    /** The flow of that id. */
    public Optional<Flow> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    /** Whether the language's texts need a channel that carries UCS-2. */
    public boolean needsUnicode(String language, Medium medium) {
        return unicode.contains(language + "@" + medium.tag());
    }

    @Override
    public String toString() {
        return "Script[" + version + "]";
    }
}
