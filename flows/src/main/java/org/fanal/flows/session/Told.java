package org.fanal.flows.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanal.flows.effect.ContactWish;

/**
 * What the caller told us. Personal (R10).
 *
 * @param variables what was answered or set, by name; a number as its digits
 * @param consents by purpose; absent: not asked (R12)
 * @param wish whether and how we may contact them (R3)
 * @param declined variables of the questions passed over: asked, and not said (R11)
 * @param words what was written and answers no question; by SMS the message that opened
 */
public record Told(
        Map<String, String> variables,
        Map<String, Boolean> consents,
        ContactWish wish,
        Set<String> declined,
        String words) {
    public static final Told NOTHING = new Told(Map.of(), Map.of(), ContactWish.NONE, Set.of(), "");

    /** The most characters of {@link #words}; more is cut. */
    public static final int MOST_WORDS = 4000;

    public Told {
        variables = Collections.unmodifiableMap(variables);
        consents = Collections.unmodifiableMap(consents);
        declined = Collections.unmodifiableSet(declined);
    }

    /** What a variable holds; empty where it is not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    public Told setting(String variable, String value) {
        return setting(Map.of(variable, value));
    }

    public Told setting(Map<String, String> values) {
        if (values.isEmpty()) return this;
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.putAll(values);
        Set<String> fewer = new LinkedHashSet<>(declined);
        fewer.removeAll(values.keySet());
        return new Told(more, consents, wish, fewer, words);
    }

    public Told wishing(ContactWish other) {
        return new Told(variables, consents, other, declined, words);
    }

    public Told consenting(String purpose, boolean given) {
        Map<String, Boolean> more = new LinkedHashMap<>(consents);
        var _ = more.put(purpose, given);
        return new Told(variables, more, wish, declined, words);
    }

    public Told declining(String variable) {
        Set<String> more = new LinkedHashSet<>(declined);
        var _ = more.add(variable);
        Map<String, String> fewer = new LinkedHashMap<>(variables);
        var _ = fewer.remove(variable);
        return new Told(fewer, consents, wish, more, words);
    }

    /** With more words, a line each message. */
    public Told hearing(String more) {
        if (more.isBlank()) return this;
        String all = words.isEmpty() ? more.strip() : words + "\n" + more.strip();
        return new Told(variables, consents, wish, declined, cut(all));
    }

    /** Cut between characters, never inside a surrogate pair. */
    private static String cut(String all) {
        if (all.length() <= MOST_WORDS) return all;
        int end = Character.isHighSurrogate(all.charAt(MOST_WORDS - 1)) ? 1 : 0;
        return all.substring(0, MOST_WORDS - end);
    }

    @Override
    public String toString() {
        return "Told[…]";
    }
}
