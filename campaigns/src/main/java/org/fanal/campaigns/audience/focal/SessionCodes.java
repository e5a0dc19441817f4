package org.fanal.campaigns.audience.focal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.medium.Medium;
import org.fanal.gateway.conversation.OpeningCodes;

/**
 * A session told of by dialling: {@code *384*96*77*35#} is a session of 35 people, where 77 is the
 * code for it. {@link SessionsDialled} keeps it, where a focal point dialled.
 */
public final class SessionCodes implements OpeningCodes {
    private static final String CODE = "session.";
    private final Pattern dialled;

    /**
     * @param prefix digits that stand for a session
     */
    public SessionCodes(String prefix) {
        this.dialled = Pattern.compile(Pattern.quote(prefix) + "\\*(\\d{1,4})#?");
    }

    @Override
    public Optional<Opening> of(String channel, Medium medium, String text) {
        if (medium != Medium.USSD) return Optional.empty();
        Matcher matcher = dialled.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new Opening(CODE + Integer.parseInt(matcher.group(1)), false));
    }

    /** How many people a code tells of; 0 where it is another's. */
    static int people(String code) {
        if (!code.startsWith(CODE)) return 0;
        String people = code.substring(CODE.length());
        return people.matches("\\d{1,4}") ? Integer.parseInt(people) : 0;
    }
}
