package org.fanal.campaigns.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.campaigns.referral.Endpoint;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.campaigns.referral.Numbers;
import org.fanal.campaigns.referral.Requirement;
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
     * @param web its address on the web, as its card writes it
     * @param confidential whether its contact goes to nobody unasked (R22)
     * @param coverage where it serves
     */
    record Known(
            String endpoint,
            Set<String> needs,
            Set<String> numbers,
            Optional<String> web,
            boolean confidential,
            Coverage coverage) {

        static Known of(Endpoint card) {
            return new Known(
                    card.id(),
                    Set.copyOf(card.service().needs()),
                    card.contact().numbers(),
                    card.contact().web(),
                    card.service().confidential(),
                    card.coverage());
        }

        /** Whether a number of a text is theirs. */
        boolean has(String number, Set<String> countries) {
            return numbers.stream().anyMatch(each -> Numbers.same(number, each, countries));
        }

        /** The hosts that its address on the web leads to. */
        Set<String> hosts() {
            return web.stream()
                    .flatMap(address -> Links.in(address).stream())
                    .map(Links.Link::host)
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean serves(Collection<Requirement> requires) {
            return requires.stream().map(Requirement::need).anyMatch(needs::contains);
        }
    }
}
