package org.fanal.ops.app;

import java.util.List;
import java.util.Optional;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.conversation.OpeningCodes;

/**
 * Codes of all kinds, asked in turn: sessions held, those of campaigns.
 *
 * @param kinds the first that knows a code has it
 */
record Openings(List<OpeningCodes> kinds) implements OpeningCodes {

    @Override
    public Optional<Opening> of(String channel, Medium medium, String text) {
        for (OpeningCodes kind : kinds) {
            Optional<Opening> known = kind.of(channel, medium, text);
            if (known.isPresent()) return known;
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> named(String said) {
        return kinds.stream().flatMap(kind -> kind.named(said).stream()).findFirst();
    }
}
