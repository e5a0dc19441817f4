package org.fanal.campaigns.plan;

import java.util.List;
import java.util.Set;
import org.fanal.campaigns.referral.Numbers;
import org.fanal.gateway.store.Tx;

/** How the registered referral endpoints are reached; filled out of the directory. */
public interface KnownContacts {

    /** All of them, working or not: whether they work is the gate's question. */
    List<Known> all(Tx tx);

    /**
     * An endpoint.
     *
     * @param endpoint its id
     * @param needs what it serves
     * @param numbers its phone, SMS and USSD contact, as its card writes them
     * @param everywhere whether it covers everywhere
     * @param places ids of the places it covers, with all within
     * @param routes ids of the routes it covers
     */
    record Known(
            String endpoint,
            Set<String> needs,
            Set<String> numbers,
            boolean everywhere,
            Set<String> places,
            Set<String> routes) {

        /** Whether a number of a text is theirs. */
        boolean has(String number, Set<String> countries) {
            return numbers.stream().anyMatch(each -> Numbers.same(number, each, countries));
        }
    }
}
