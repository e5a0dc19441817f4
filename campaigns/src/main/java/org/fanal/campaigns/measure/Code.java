package org.fanal.campaigns.measure;

import org.fanal.campaigns.referral.DialCodes;
import org.fanal.flows.language.Fold;

/**
 * A code of one radio show, sermon or poster, so that what it causes is counted without following
 * anybody (campaigns.md 4).
 *
 * @param id such as {@code radio-teranga}
 * @param campaign id of the campaign it belongs to; empty for none
 * @param channel id of the channel it is given by; empty for any
 * @param value the digits, or the word; empty for a call
 * @param what in words, such as {@code Radio Teranga}
 * @param optOut whether whoever gives it wants nothing more from us (R9)
 */
public record Code(
        String id,
        String campaign,
        CodeKind kind,
        String channel,
        String value,
        String what,
        boolean optOut) {

    public Code {
        String wrong = wrong(id, kind, channel, value);
        if (!wrong.isEmpty()) throw new IllegalArgumentException(wrong);
        value = form(kind, value);
    }

    /** What is wrong with a code of these parts, and what to do; empty where nothing is. */
    public static String wrong(String id, CodeKind kind, String channel, String value) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}"))
            return "a code's id is up to 40 lower case letters, digits and dashes, write it so";
        String form = form(kind, value);
        return switch (kind) {
            case SUFFIX -> wrongSuffix(form);
            case KEYWORD -> wrongKeyword(form);
            case CALL ->
                    form.isEmpty() && !channel.isEmpty()
                            ? ""
                            : "a call has no value: name the channel of the number that is called";
        };
    }

    private static String wrongSuffix(String digits) {
        if (digits.equals(DialCodes.SESSION))
            return "focal points tell of sessions by " + digits + ", choose other digits";
        return digits.matches("[0-9]{1,10}")
                ? ""
                : "a suffix is 1 to 10 digits, write those dialled behind the service code";
    }

    private static String wrongKeyword(String word) {
        if (PleasAndReplies.mean(word))
            return "'"
                    + word
                    + "' is what people in need, keepers and responders write, or a stop word,"
                    + " choose another";
        return !word.isEmpty() && word.length() <= 20 && !word.contains(" ")
                ? ""
                : "a keyword is one word of up to 20 letters, choose a short one";
    }

    /** What is written or dialled, in the form that compares. */
    static String form(CodeKind kind, String value) {
        return switch (kind) {
            case SUFFIX -> value.strip();
            case KEYWORD -> Fold.of(value);
            case CALL -> value;
        };
    }
}
