package org.fanal.campaigns.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fanal.flows.language.OptOutWords;
import org.fanal.flows.load.NeutralWords;

/**
 * The lint of campaigns' words ({@code campaigns.md} 5, R4, R23): what a phone that others may see
 * shows first and from whom, what carriers drop, links that tell on people, the way out.
 */
final class ContentLint {
    private static final Pattern TELLS = Pattern.compile("/\\S*\\?\\S+|\\S*[=&]\\S*");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** What a lock screen shows of a message, about. */
    private static final int SEEN_AT_ONCE = 80;

    private final String name;
    private final List<String> senders;
    private final Set<String> countries;
    private final Set<String> hosts;

    /**
     * @param name the hotline's own
     * @param senders what the messages bear, on every channel they may leave by
     * @param countries ISO 3166 alpha-2 of the audience
     * @param hosts of the links that may be named
     */
    ContentLint(String name, List<String> senders, Set<String> countries, Set<String> hosts) {
        this.name = name;
        this.senders = senders;
        this.countries = countries;
        this.hosts = hosts;
    }

    List<Finding> check(List<Said> texts) {
        List<Finding> found = new ArrayList<>();
        for (Said said : texts) {
            neutral(said, found);
            dropped(said, found);
            links(said, found);
            wayOut(said, found);
        }
        for (String sender : senders) sender(sender, texts).ifPresent(found::add);
        return found;
    }

    private void neutral(Said said, List<Finding> found) {
        String first = said.words().lines().findFirst().orElse("");
        first = first.substring(0, Math.min(SEEN_AT_ONCE, first.length()));
        Optional<String> seen = giveaway(first, said.language());
        if (seen.isPresent()) {
            found.add(
                    Finding.blocker(
                            "first-line",
                            said,
                            where(said)
                                    + "'"
                                    + seen.get()
                                    + "' is read by whoever sees the phone (R4), begin with"
                                    + " neutral words"));
            return;
        }
        giveaway(said.words(), said.language())
                .ifPresent(word ->
                        found.add(
                                Finding.warning(
                                        "giveaway",
                                        said,
                                        where(said)
                                                + "'"
                                                + word
                                                + "' stays on the phone (R4), say it in"
                                                + " neutral words if you can")));
    }

    private Optional<String> giveaway(String words, String language) {
        return NeutralWords.giveaway(words, language)
                .or(() ->
                        Optional.of(name)
                                .filter(own -> !own.isBlank())
                                .filter(own -> NeutralWords.names(words, own, language)));
    }

    private void dropped(Said said, List<Finding> found) {
        for (String country : countries)
            for (String word : WordLists.dropped(country))
                if (NeutralWords.names(said.words(), word, said.language()))
                    found.add(
                            Finding.blocker(
                                    "dropped-word",
                                    said,
                                    where(said)
                                            + "carriers in "
                                            + country
                                            + " drop messages that hold '"
                                            + word
                                            + "', say it in other words"));
    }

    private void links(Said said, List<Finding> found) {
        for (Links.Link link : Links.in(said.words())) {
            String host = link.host();
            if (WordLists.shortener(host))
                found.add(
                        Finding.blocker(
                                "link",
                                said,
                                where(said)
                                        + "'"
                                        + host
                                        + "' hides where it leads and counts who follows (R23),"
                                        + " write the address itself"));
            else if (TELLS.matcher(link.rest()).matches())
                found.add(
                        Finding.blocker(
                                "link",
                                said,
                                where(said)
                                        + "this link can tell who followed it (R23), take out what"
                                        + " stands behind '?'"));
            else if (!hosts.contains(host))
                found.add(
                        Finding.blocker(
                                "link",
                                said,
                                where(said)
                                        + "'"
                                        + host
                                        + "' is the 'web' contact of no endpoint that serves a need"
                                        + " of the campaign (R23), name one that is or take it"
                                        + " out; if it is no link, write a blank behind the full"
                                        + " stop"));
        }
    }

    private void wayOut(Said said, List<Finding> found) {
        if (namesWayOut(said.words())) return;
        String what = where(said) + "it does not say how to end these messages, add it (R9)";
        boolean duty = countries.stream().anyMatch(WordLists::optOutDuty);
        found.add(
                duty
                        ? Finding.blocker("opt-out", said, what)
                        : Finding.warning("opt-out", said, what));
    }

    /** A stop word that stands out: a small {@code end} in a sentence is none. */
    static boolean namesWayOut(String words) {
        return Stream.of(WORDS.split(words))
                .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
                .anyMatch(OptOutWords::out);
    }

    private static Optional<Finding> sender(String sender, List<Said> texts) {
        return texts.stream()
                .map(Said::language)
                .distinct()
                .flatMap(language -> NeutralWords.giveaway(sender, language).stream())
                .findFirst()
                .map(word ->
                        Finding.blocker(
                                "sender",
                                "the sender '"
                                        + sender
                                        + "' gives people away to whoever sees the phone"
                                        + " (R4), give the channel a neutral one"));
    }

    private static String where(Said said) {
        return "'" + said.text() + "' in languages/" + said.language() + ".yaml: ";
    }
}
