package org.fanal.ops.dispatch.reply;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.flows.language.Fold;
import org.fanal.ops.cases.CaseCode;
import org.fanal.ops.dispatch.Outcome;
import org.fanal.ops.dispatch.reply.Reply.Which;

/**
 * Reads what responders really type: {@code 1A}, {@code 1 a.}, {@code "1A"}, {@code ١A}, {@code
 * take 1}, {@code A}, {@code 100A}, {@code 1C2}, {@code K7F3 take}. The whole message must be a
 * reply: one that only holds a letter or a number is none.
 */
public final class ReplyReader {
    private static final int ALL = 100;
    private static final Pattern FORM =
            Pattern.compile("(?:([0-9]{1,3}) ?)?([\\p{L} ]*\\p{L})(?: ?([0-9]{1,3}))?");

    private ReplyReader() {}

    /** Never fails: what is not understood is {@link Reply.Nonsense}. */
    public static Reply read(String text) {
        String folded = Fold.of(text).strip();
        int blank = folded.indexOf(' ');
        String first = blank < 0 ? folded : folded.substring(0, blank);
        String code = first.toUpperCase(Locale.ROOT);
        if (blank > 0 && CaseCode.isOne(code))
            return read(folded.substring(blank + 1), new Which.Coded(code));
        return read(folded, new Which.Only());
    }

    private static Reply read(String folded, Which otherwise) {
        Matcher matcher = FORM.matcher(folded);
        if (!matcher.matches()) return new Reply.Nonsense();
        Optional<Verb> verb = ReplyWords.of(matcher.group(2).strip());
        if (verb.isEmpty()) return new Reply.Nonsense();
        Optional<String> before = Optional.ofNullable(matcher.group(1));
        Optional<String> behind = Optional.ofNullable(matcher.group(3));
        if (verb.get() == Verb.CLOSE && behind.isPresent())
            return close(before, behind.get(), otherwise);
        if (before.isPresent() && behind.isPresent()) return new Reply.Nonsense();
        return act(verb.get(), before.or(() -> behind), otherwise);
    }

    /** {@code 1C2} closes 1 with the outcome 2; {@code C2} the only one. */
    private static Reply close(Optional<String> before, String behind, Which otherwise) {
        Optional<Outcome> outcome =
                behind.length() == 1 ? Outcome.of(behind.charAt(0)) : Optional.empty();
        if (outcome.isEmpty()) return new Reply.Nonsense();
        return new Reply.Act(Verb.CLOSE, which(before, otherwise), outcome);
    }

    private static Reply act(Verb verb, Optional<String> number, Which otherwise) {
        if (number.filter(n -> Integer.parseInt(n) == ALL).isPresent())
            return verb == Verb.TAKE ? new Reply.TakeAll() : new Reply.Nonsense();
        return new Reply.Act(verb, which(number, otherwise), Optional.empty());
    }

    private static Which which(Optional<String> number, Which otherwise) {
        return number.<Which>map(n -> new Which.Numbered(Integer.parseInt(n))).orElse(otherwise);
    }
}
