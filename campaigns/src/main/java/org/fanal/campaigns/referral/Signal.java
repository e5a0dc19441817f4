package org.fanal.campaigns.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that tells whether an endpoint works, from the strongest to the weakest ({@code
 * campaigns.md} 3.1).
 */
public sealed interface Signal {

    /** The kind of a caller's word. */
    String UNANSWERED = "unanswered";

    /** The kind of a try of ours. */
    String PROBE = "probe";

    /** When it came. */
    Instant at();

    /** The word that reasons and the log have for its kind. */
    String kind();

    /** How it came out, for the log. */
    default String outcome() {
        return "passed";
    }

    /**
     * An alert of its line was taken in time, or not: real traffic.
     *
     * @param inTime within what the line promises
     */
    record Answered(Instant at, boolean inTime) implements Signal {
        @Override
        public String kind() {
            return "traffic";
        }

        @Override
        public String outcome() {
            return inTime ? "passed" : "failed";
        }
    }

    /**
     * A caller said that nobody answered.
     *
     * @param voices how many different ones have since it was last shown to work, this one included
     */
    record Unanswered(Instant at, int voices) implements Signal {
        @Override
        public String kind() {
            return UNANSWERED;
        }

        @Override
        public String outcome() {
            return "failed";
        }
    }

    /**
     * Its keeper said that it works.
     *
     * @param free places free; empty where nothing was said of them
     */
    record CheckedIn(Instant at, OptionalInt free) implements Signal {
        @Override
        public String kind() {
            return "check-in";
        }
    }

    /**
     * A try of ours ended.
     *
     * @param outcomeOf it came back, it did not, or we ourselves were not fit to tell
     */
    record Probed(Instant at, Outcome outcomeOf) implements Signal {
        @Override
        public String kind() {
            return PROBE;
        }

        @Override
        public String outcome() {
            return switch (outcomeOf) {
                case PASSED -> "passed";
                case FAILED -> "failed";
                case INCONCLUSIVE -> "inconclusive";
            };
        }
    }

    /** A message to its keepers arrived, or never will. */
    record Receipt(Instant at, boolean arrived) implements Signal {
        @Override
        public String kind() {
            return "receipt";
        }

        @Override
        public String outcome() {
            return arrived ? "passed" : "failed";
        }
    }

    /**
     * A person looked, and stands for it.
     *
     * @param until how long that holds
     */
    record Attested(Instant at, Instant until) implements Signal {
        @Override
        public String kind() {
            return "attestation";
        }
    }

    /**
     * A person announced that it will not work for a while, or that this is over.
     *
     * @param until its end; empty: it is over
     */
    record Maintained(Instant at, Optional<Instant> until) implements Signal {
        @Override
        public String kind() {
            return "maintenance";
        }

        @Override
        public String outcome() {
            return until.isPresent() ? "announced" : "over";
        }
    }

    /** A person says that it is up again: the only way back after a day of DOWN. */
    record Vouched(Instant at) implements Signal {
        @Override
        public String kind() {
            return "word";
        }
    }

    /** How a try of ours came out. */
    enum Outcome {
        PASSED,
        FAILED,
        INCONCLUSIVE
    }
}
