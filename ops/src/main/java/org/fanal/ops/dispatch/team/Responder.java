package org.fanal.ops.dispatch.team;

import java.util.List;
import java.util.Optional;

/**
 * A responder as dispatch knows them.
 *
 * @param phones the vault's subjects of their phones; the first is rung, the others only identify
 *     them; none where all were erased
 * @param languages BCP 47 tags, best first; may be empty
 * @param smsStopped whether they stopped SMS from us (R9)
 */
public record Responder(
        String id, List<Long> phones, List<String> languages, Reach reach, boolean smsStopped) {

    /** The phone that is rung. */
    public long phone() {
        return phones.getFirst();
    }

    /** The language to write to them in, where they named one. */
    public Optional<String> language() {
        return languages.stream().findFirst();
    }

    /** Whether an SMS can reach them. */
    public boolean reachedBySms() {
        return !smsStopped && !phones.isEmpty() && !reach.sms().isEmpty();
    }

    /** Whether they speak the language, or the one it is a region's form of. */
    public boolean speaks(String language) {
        if (language.isEmpty()) return false;
        String wanted = primary(language);
        return languages.stream().anyMatch(tag -> primary(tag).equals(wanted));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
