package org.fanal.campaigns.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.gateway.store.Tx;

/**
 * Endpoints as people see and change them, in the one form of their file: what the API's {@code
 * endpoints} asks of the store.
 */
public final class EndpointDesk {
    /** Nobody can vouch for longer. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Set<String> SHOWN_ONLY =
            Set.of(
                    "state",
                    "reason",
                    "since",
                    "until",
                    "free",
                    "full",
                    "nextCheckIn",
                    "keepers",
                    "revision");
    private final Endpoints endpoints;
    private final Supplier<Ground> ground;
    private final Supplier<Set<String>> languages;
    private final InstantSource clock;

    /**
     * @param ground places and routes, as they are now
     * @param languages tags of the languages there are, as they are now
     */
    public EndpointDesk(
            Endpoints endpoints,
            Supplier<Ground> ground,
            Supplier<Set<String>> languages,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.ground = ground;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * The form of an endpoint, with where it stands now: {@code state}, {@code reason}, {@code
     * since}, {@code until}, {@code free}, {@code full}, {@code nextCheckIn}, {@code keepers}
     * (masked), {@code revision}. Instants are {@link Instant}s. Of a confidential one, no address,
     * no size, no free places and not whether it is full, unless the right allows (R22).
     *
     * @param secrets whether the viewer may see those
     */
    public Map<String, Object> view(Tx tx, Known known, boolean secrets) {
        Instant now = clock.instant();
        Standing standing = known.standing(now);
        boolean hidden = known.card().service().confidential() && !secrets;
        Map<String, Object> view =
                new LinkedHashMap<>(EndpointForm.of(hidden ? bare(known.card()) : known.card()));
        view.put("state", standing.state().tag());
        view.put("reason", standing.reason());
        view.put("since", standing.sameAs(known.written()) ? known.since() : now);
        standing.until().ifPresent(until -> view.put("until", until));
        OptionalInt free = known.health().room().free();
        if (free.isPresent() && !hidden) view.put("free", free.getAsInt());
        if (!hidden) view.put("full", known.health().full());
        if (known.card().proof().checkIn().isPresent())
            Judgement.freshUntil(known.card(), known.health())
                    .ifPresent(at -> view.put("nextCheckIn", at));
        view.put("keepers", endpoints.keepers(tx, known.card().id()));
        view.put("revision", known.revision());
        return view;
    }

    /** As {@link #view}, for an id; empty where there is none. */
    public Optional<Map<String, Object>> view(Tx tx, String id, boolean secrets) {
        return endpoints.one(tx, id).map(known -> view(tx, known, secrets));
    }

    /**
     * Reads the form of a new endpoint.
     *
     * @param problems gets what is wrong with it: then it is not to be used
     */
    public Optional<Endpoint> read(Node form, Problems problems) {
        return Fields.of(form, "an endpoint", problems).map(reader(problems)::read);
    }

    /**
     * Reads another form of an endpoint that is there. What {@link #view} adds may be in it, and
     * counts for nothing; without {@code checkIn.phones} its keepers stay.
     *
     * @param problems gets what is wrong with it: then it is not to be used
     */
    public Optional<Endpoint> reread(Node form, Problems problems) {
        Optional<Fields> fields = Fields.of(form, "an endpoint", problems);
        for (String key : SHOWN_ONLY) fields.ifPresent(each -> ignore(each, key));
        return fields.map(reader(problems).keepingKeepers()::read);
    }

    /**
     * A person looked, and stands for it.
     *
     * @param lasts how long; at most 90 days, as its card says where empty
     * @throws OwnEditException where nobody but they have seen the card as it is
     */
    public Optional<Known> attest(Tx tx, String id, Optional<Duration> lasts, String who) {
        Optional<Known> known = endpoints.one(tx, id);
        if (known.isEmpty()) return known;
        Duration asked = lasts.or(() -> known.get().card().proof().attest()).orElse(USUAL);
        Duration holds = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        Instant now = clock.instant();
        return endpoints.stood(tx, id, new Signal.Attested(now, now.plus(holds)), who);
    }

    /**
     * It will not work for a while, or is there again.
     *
     * @param until the end; empty: it is over
     */
    public Optional<Known> maintenance(Tx tx, String id, Optional<Instant> until, String who) {
        return endpoints.signal(tx, id, new Signal.Maintained(clock.instant(), until), who);
    }

    /**
     * A person's word that it works again, needed after a day of DOWN.
     *
     * @throws OwnEditException where nobody but they have seen the card as it is
     */
    public Optional<Known> up(Tx tx, String id, String who) {
        return endpoints.stood(tx, id, new Signal.Vouched(clock.instant()), who);
    }

    private EndpointReader reader(Problems problems) {
        Ground now = ground.get();
        return EndpointReader.checking(now.places(), now.routeIds(), languages.get(), problems);
    }

    private static void ignore(Fields fields, String key) {
        var _ = fields.any(key);
    }

    private static Endpoint bare(Endpoint card) {
        Endpoint.Contact all = card.contact();
        Endpoint.Contact said =
                new Endpoint.Contact(
                        all.phone(),
                        all.sms(),
                        all.ussd(),
                        all.web(),
                        all.email(),
                        Optional.empty());
        Endpoint.Service service = card.service();
        return new Endpoint(
                card.id(),
                card.name(),
                new Endpoint.Service(
                        service.needs(),
                        service.languages(),
                        service.hours(),
                        new Endpoint.Admission(
                                service.admission().eligibility(),
                                service.admission().ages(),
                                OptionalInt.empty()),
                        service.confidential()),
                card.coverage(),
                said,
                card.proof());
    }
}
