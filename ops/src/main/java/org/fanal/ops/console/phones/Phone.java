package org.fanal.ops.console.phones;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a simulated phone shows: immutable.
 *
 * @param handset whose phone it is
 * @param dialogue the USSD dialogue on its screen, if any
 * @param lines its text messages, oldest first; the last {@value #KEPT} are kept
 */
public record Phone(Handset handset, Optional<Dialogue> dialogue, List<Line> lines) {
    private static final int KEPT = 30;

    /**
     * A USSD dialogue.
     *
     * @param session its id at the simulated carrier
     * @param screen what is shown
     * @param open whether an answer is awaited
     */
    public record Dialogue(String session, String screen, boolean open) {}

    /**
     * A text message.
     *
     * @param sent whether this phone sent it
     */
    public record Line(boolean sent, String text, Instant at) {}

    static Phone of(Handset handset) {
        return new Phone(handset, Optional.empty(), List.of());
    }

    Phone showing(Dialogue shown) {
        return new Phone(handset, Optional.of(shown), lines);
    }

    /** The screen is put away: hung up, or read to its end. */
    Phone idle() {
        return new Phone(handset, Optional.empty(), lines);
    }

    Phone with(Line line) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(line);
        int from = Math.max(0, longer.size() - KEPT);
        return new Phone(handset, dialogue, List.copyOf(longer.subList(from, longer.size())));
    }

    /** The dialogue that awaits an answer. */
    Optional<Dialogue> open() {
        return dialogue.filter(Dialogue::open);
    }
}
