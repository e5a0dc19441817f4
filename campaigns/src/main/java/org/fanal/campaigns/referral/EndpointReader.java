package org.fanal.campaigns.referral;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.fanal.campaigns.referral.Endpoint.Admission;
import org.fanal.campaigns.referral.Endpoint.Ages;
import org.fanal.campaigns.referral.Endpoint.CheckIn;
import org.fanal.campaigns.referral.Endpoint.Contact;
import org.fanal.campaigns.referral.Endpoint.Coverage;
import org.fanal.campaigns.referral.Endpoint.Promise;
import org.fanal.campaigns.referral.Endpoint.Proof;
import org.fanal.campaigns.referral.Endpoint.Service;
import org.fanal.campaigns.referral.Endpoint.Tries;
import org.fanal.flows.load.Fields;
import org.fanal.flows.load.Node;
import org.fanal.flows.load.Problems;
import org.fanal.flows.place.Places;

/**
 * Reads the card of one endpoint, out of {@code referrals.yaml}, of a request, or of the store: the
 * one reader of its form.
 */
public final class EndpointReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_DIGITS = 2;
    private static final int OLDEST = 120;
    private static final int LARGEST = 100_000;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration EVERY = Duration.ofHours(12);
    private static final Duration LEAST = Duration.ofHours(6);
    private static final Duration GRACE = Duration.ofHours(2);
    private final Optional<Around> around;
    private final boolean phonesNeeded;
    private final Problems problems;

    private EndpointReader(Optional<Around> around, boolean phonesNeeded, Problems problems) {
        this.around = around;
        this.phonesNeeded = phonesNeeded;
        this.problems = problems;
    }

    /** What a card is checked against. */
    private record Around(Places places, Set<String> routes, Set<String> languages) {}

    /**
     * A reader of what people write.
     *
     * @param routes ids of the routes there are
     * @param languages tags of the languages there are
     */
    public static EndpointReader checking(
            Places places, Set<String> routes, Set<String> languages, Problems problems) {
        return new EndpointReader(
                Optional.of(new Around(places, routes, languages)), true, problems);
    }

    /** As this one, where a check-in without phones keeps the keepers that there are. */
    public EndpointReader keepingKeepers() {
        return new EndpointReader(around, false, problems);
    }

    /** A reader of what was checked when it was written. */
    public static EndpointReader trusting(Problems problems) {
        return new EndpointReader(Optional.empty(), false, problems);
    }

    /** Reads a card; what is wrong is among the problems. */
    public Endpoint read(Fields endpoint) {
        String id = endpoint.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches())
            endpoint.error("id", "'id' is letters, digits and hyphens, write it so");
        String name = endpoint.text("name");
        if (around.isPresent() && !shown(name))
            endpoint.error(
                    "name",
                    "'name' is sent to phones, write it in one line of "
                            + LONGEST_NAME
                            + " characters with two digits at most");
        List<String> needs = endpoint.texts("needs");
        if (needs.isEmpty())
            endpoint.error("needs", "endpoint '" + id + "' serves no need, list its needs");
        Coverage coverage = coverage(endpoint);
        List<String> languages = languages(endpoint);
        Contact contact =
                endpoint.fields("contact").map(EndpointReader::contact).orElse(NO_CONTACT);
        Hours hours = new HoursReader(around.map(Around::places)).read(endpoint, coverage, contact);
        Service service =
                new Service(
                        needs,
                        languages,
                        hours,
                        admission(endpoint),
                        endpoint.flag("confidential", false));
        Proof proof = proof(endpoint);
        endpoint.done();
        return new Endpoint(id, name, service, coverage, contact, proof);
    }

    /** A name goes to keepers and callers by SMS: no number and no letter hides in it. */
    private static boolean shown(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS
                && name.codePoints().noneMatch(Character::isISOControl)
                && name.lines().count() <= 1;
    }

    private static final Contact NO_CONTACT =
            new Contact(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private List<String> languages(Fields endpoint) {
        List<String> languages = endpoint.texts("languages");
        for (String tag : languages)
            if (around.filter(a -> !a.languages().contains(tag)).isPresent())
                endpoint.warning(
                        "languages",
                        "there is no languages/" + tag + ".yaml, add it or take '" + tag + "' out");
        return languages;
    }

    private Coverage coverage(Fields endpoint) {
        Node covers = endpoint.any("covers").orElse(null);
        if (covers == null) {
            endpoint.error(
                    "covers", "an endpoint needs 'covers', write everywhere, places or routes");
        } else if (covers instanceof Node.Text text) {
            if (text.value().equals("everywhere")) return new Coverage.Everywhere();
            problems.error(
                    text,
                    "'covers' is everywhere, { places: […] } or { routes: […] }, write it so");
        } else {
            Optional<Fields> area = Fields.of(covers, "'covers'", problems);
            if (area.isPresent()) return area(area.get());
        }
        return new Coverage.Areas(List.of(), List.of());
    }

    private Coverage area(Fields area) {
        List<String> places = area.texts("places");
        for (String place : places)
            if (around.filter(a -> a.places().byId(place).isEmpty()).isPresent())
                area.error(
                        "places",
                        "places.yaml has no place '" + place + "', add it there or correct the id");
        List<String> routes = area.texts("routes");
        for (String route : routes)
            if (around.filter(a -> !a.routes().contains(route)).isPresent())
                area.error(
                        "routes",
                        "routes.yaml has no route '" + route + "', add it there or correct the id");
        area.done();
        return new Coverage.Areas(places, routes);
    }

    private static Contact contact(Fields contact) {
        Contact read =
                new Contact(
                        written(contact, "phone"),
                        written(contact, "sms"),
                        written(contact, "ussd"),
                        written(contact, "web"),
                        written(contact, "email"),
                        written(contact, "address"));
        contact.done();
        return read;
    }

    private static Optional<String> written(Fields fields, String key) {
        return fields.textIfAny(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Admission admission(Fields endpoint) {
        Optional<Ages> ages = endpoint.fields("ages").map(EndpointReader::ages);
        OptionalInt capacity =
                endpoint.has("capacity")
                        ? OptionalInt.of(endpoint.number("capacity", 0, 0, LARGEST))
                        : OptionalInt.empty();
        return new Admission(written(endpoint, "eligibility"), ages, capacity);
    }

    private static Ages ages(Fields ages) {
        Ages read =
                new Ages(ages.number("from", 0, 0, OLDEST), ages.number("to", OLDEST, 0, OLDEST));
        if (read.from() > read.to())
            ages.error("to", "'to' is less than 'from', exchange the two ages");
        ages.done();
        return read;
    }

    private Proof proof(Fields endpoint) {
        Optional<CheckIn> checkIn = endpoint.fields("checkIn").map(this::checkIn);
        Optional<Duration> attest =
                endpoint.fields("attest").map(each -> only(each, "every", Duration.ofDays(30)));
        Promise promise =
                endpoint.fields("promise")
                        .map(EndpointReader::promise)
                        .orElse(new Promise(Optional.empty(), Optional.empty()));
        Tries tries =
                endpoint.fields("probe")
                        .map(EndpointReader::tries)
                        .orElse(new Tries(Optional.empty(), Optional.empty()));
        return new Proof(checkIn, attest, promise, endpoint.flag("voice", false), tries);
    }

    private static Tries tries(Fields probe) {
        Tries read = new Tries(within(probe, "sms"), within(probe, "call"));
        for (String key : List.of("sms", "call"))
            if (probe.has(key)
                    && within(probe, key).filter(t -> !LEAST.minus(t).isPositive()).isEmpty())
                probe.error(
                        key, "'" + key + "' is tried four times a day at most, write 6h or more");
        probe.done();
        return read;
    }

    private static Duration only(Fields fields, String key, Duration otherwise) {
        Duration read = fields.duration(key, otherwise);
        fields.done();
        return read;
    }

    private static Promise promise(Fields promise) {
        Promise read = new Promise(within(promise, "answer"), within(promise, "acknowledge"));
        promise.done();
        return read;
    }

    private static Optional<Duration> within(Fields promise, String key) {
        Duration read = promise.duration(key, Duration.ZERO);
        return Optional.of(read).filter(Duration::isPositive);
    }

    private CheckIn checkIn(Fields checkIn) {
        if (checkIn.texts("phones").isEmpty() && phonesNeeded)
            checkIn.error("phones", "nobody can check in, list the keeper's phones");
        CheckIn read =
                new CheckIn(
                        checkIn.phones("phones"),
                        checkIn.duration("every", EVERY),
                        checkIn.duration("grace", GRACE),
                        checkIn.has("code")
                                ? checkIn.required(
                                        "code",
                                        "2 to 6 digits, and not " + DialCodes.SESSION,
                                        EndpointReader::code)
                                : Optional.empty());
        if (around.isPresent() && read.every().compareTo(SHORTEST) < 0)
            checkIn.error("every", "a keeper is asked once an hour at most, write 1h or more");
        checkIn.done();
        return read;
    }

    private static Optional<String> code(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{2,6}"))
                .filter(digits -> !digits.equals(DialCodes.SESSION));
    }

    /** As files write a time zone. */
    static Optional<ZoneId> zone(String text) {
        try {
            return text.contains("/") || text.equals("UTC")
                    ? Optional.of(ZoneId.of(text))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
