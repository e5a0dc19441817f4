package org.fanal.campaigns.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the tables say of one campaign, before anything is left out for R21: never shown as it is.
 *
 * @param sent what became of its messages
 * @param treated those who were written to
 * @param held those who were held out
 * @param codes counts of its codes
 * @param spent what its messages cost, in the currency of its prices; nothing without prices
 */
record Facts(Sent sent, Difference.Arm treated, Difference.Arm held, Used codes, BigDecimal spent) {

    /**
     * Recipients by what became of them.
     *
     * @param states of released messages, by the outbox's word in lower case
     * @param suppressed by reason, those held out apart
     * @param planned rows that are still to be decided
     */
    record Sent(Map<String, Long> states, Map<String, Long> suppressed, long planned) {
        long released() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        long delivered() {
            return states.getOrDefault("delivered", 0L);
        }
    }

    /**
     * Contacts that codes opened.
     *
     * @param days contacts by day since the epoch
     * @param byCode contacts by what the code is, such as {@code Radio Teranga}
     * @param answered by a person
     * @param referred who were told of an endpoint
     * @param told who named it when asked how they had heard of us
     */
    record Used(
            SortedMap<Long, Long> days,
            Map<String, Long> byCode,
            long answered,
            long referred,
            long told) {
        long contacts() {
            return days.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
