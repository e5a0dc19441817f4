package org.fanal.campaigns.run;

import java.time.Instant;
import org.fanal.gateway.store.Tx;

/** How fast a campaign may speak, so that people are there for those who answer (DESIGN 1.3). */
public interface ReleaseBudget {

    /** Asked in the transaction that releases, before each batch. */
    Allowance ask(Tx tx, String campaign, Instant now);

    /**
     * Keeps what was heard of a campaign since it was last asked to, which is known for days only;
     * called at least every few minutes while a campaign runs, whether or not it releases.
     *
     * @return whether all is kept; false: ask again
     */
    default boolean keep(Tx tx, String campaign, Instant now) {
        return true;
    }

    /** What may be released. */
    sealed interface Allowance {
        /**
         * So many, now.
         *
         * @param most at most; 0: none
         * @param again when to ask next, once they are released
         */
        record Some(int most, Instant again) implements Allowance {}

        /**
         * Nothing until a person says so.
         *
         * @param reason as a tag, such as {@code abandonment}
         */
        record Stop(String reason) implements Allowance {}
    }
}
