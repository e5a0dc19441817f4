package org.fanal.campaigns.referral;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanal.flows.model.Msisdn;

/**
 * The card of a referral endpoint, as {@code referrals.yaml} or the API writes it (DESIGN 5).
 *
 * @param id such as {@code shelter-dakar}
 * @param name its public name
 * @param service what it does, for whom, when
 * @param coverage where
 * @param contact how people reach it
 * @param proof how it shows that it works
 */
public record Endpoint(
        String id, String name, Service service, Coverage coverage, Contact contact, Proof proof) {

    /** Whether it serves the need. */
    public boolean serves(String need) {
        return service.needs().contains(need);
    }

    /** Whether it speaks the language, or the language that a regional tag belongs to. */
    public boolean speaks(String language) {
        return service.languages().contains(language)
                || service.languages().contains(language.split("-", 2)[0]);
    }

    /** As kept in the store: without its keepers' phones, which only the vault has (R10). */
    public Endpoint withoutPhones() {
        return new Endpoint(id, name, service, coverage, contact, proof.withoutPhones());
    }

    /**
     * What it does.
     *
     * @param needs an open list; at least one
     * @param languages BCP 47 tags
     * @param hours when somebody is there
     * @param admission whom it takes
     * @param confidential its address is never given away
     */
    public record Service(
            List<String> needs,
            List<String> languages,
            Hours hours,
            Admission admission,
            boolean confidential) {}

    /**
     * Whom it takes.
     *
     * @param eligibility in plain words
     * @param ages of the people it takes
     * @param capacity places in all
     */
    public record Admission(
            Optional<String> eligibility, Optional<Ages> ages, OptionalInt capacity) {}

    /**
     * Ages in years, both included.
     *
     * @param from at least
     * @param to at most
     */
    public record Ages(int from, int to) {}

    /** Where it serves. */
    public sealed interface Coverage {
        /** Anybody, wherever they are. */
        record Everywhere() implements Coverage {}

        /**
         * People in these places and all within, or on these routes.
         *
         * @param places ids
         * @param routes ids
         */
        record Areas(List<String> places, List<String> routes) implements Coverage {}
    }

    /**
     * How people reach it; each way is as people are told of it, and no person's.
     *
     * @param phone such as {@code +221338000001}, or a short code
     * @param sms a number or short code
     * @param ussd such as {@code *384*96#}
     * @param web an address on the web
     * @param email an address
     * @param address of the house
     */
    public record Contact(
            Optional<String> phone,
            Optional<String> sms,
            Optional<String> ussd,
            Optional<String> web,
            Optional<String> email,
            Optional<String> address) {

        /** What may be dialled or written to, as the card writes it. */
        public Set<String> numbers() {
            return Stream.of(phone, sms, ussd)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * How it shows that it works.
     *
     * @param checkIn its keeper's word, again and again
     * @param attest how long a person's attestation holds; empty: none is asked for
     * @param promise how fast it says it is
     * @param voice whether people reach it by calling, so that two failures make it DOWN
     * @param tries how often we try its line; only where it agreed to that
     */
    public record Proof(
            Optional<CheckIn> checkIn,
            Optional<Duration> attest,
            Promise promise,
            boolean voice,
            Tries tries) {
        Proof withoutPhones() {
            return new Proof(checkIn.map(CheckIn::withoutPhones), attest, promise, voice, tries);
        }
    }

    /**
     * How often its line is tried; never more than four times a day.
     *
     * @param sms a code is texted to it, and must come back
     * @param call it is rung, and a person must confirm with a code
     */
    public record Tries(Optional<Duration> sms, Optional<Duration> call) {}

    /**
     * Its keeper texts {@code OK}, or {@code OK 4}.
     *
     * @param phones its keepers'; empty in what the store keeps
     * @param every how often
     * @param grace how late at most
     * @param code digits that a keeper may dial behind the service code instead, such as {@code 88}
     */
    public record CheckIn(
            List<Msisdn> phones, Duration every, Duration grace, Optional<String> code) {
        CheckIn withoutPhones() {
            return new CheckIn(List.of(), every, grace, code);
        }

        /** How long one check-in holds. */
        public Duration holds() {
            return every.plus(grace);
        }
    }

    /**
     * How fast it says it is.
     *
     * @param answer within which somebody answers
     * @param acknowledge within which a referral is acknowledged
     */
    public record Promise(Optional<Duration> answer, Optional<Duration> acknowledge) {}
}
