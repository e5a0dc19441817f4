package org.fanal.flows.session;

import java.util.Optional;
import org.fanal.flows.effect.Ending;

/**
 * How far a conversation has come.
 *
 * @param reported whether a report was filed
 * @param closing whether it is over but for the pages of its last text
 * @param ending how it ended; empty while it goes on
 */
public record Progress(boolean reported, boolean closing, Optional<Ending> ending) {
    public static final Progress BEGUN = new Progress(false, false, Optional.empty());

    public Progress reporting() {
        return new Progress(true, closing, ending);
    }

    public Progress closed() {
        return new Progress(reported, true, ending);
    }

    public Progress ended(Ending how) {
        return new Progress(reported, closing, Optional.of(how));
    }
}
