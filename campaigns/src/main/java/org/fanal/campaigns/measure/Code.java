package org.fanal.campaigns.measure;

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
            case SUFFIX ->
                    form.matches("[0-9]{1,10}")
                            ? ""
                            : "a suffix is 1 to 10 digits, write those dialled behind the service"
                                    + " code";
            case KEYWORD ->
                    !form.isEmpty() && form.length() <= 20 && !form.contains(" ")
                            ? ""
                            : "a keyword is one word of up to 20 letters, choose a short one";
            case CALL ->
                    form.isEmpty() && !channel.isEmpty()
                            ? ""
                            : "a call has no value: name the channel of the number that is called";
        };
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
