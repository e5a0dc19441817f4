package org.fanal.gateway.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fanal.flows.session.Session;
import org.fanal.flows.session.SessionForm;

/**
 * What is kept of an open conversation, sealed: its session, and what the next input is told by.
 *
 * @param text USSD: all that the carrier said was entered so far; SMS: our last reply
 * @param times SMS: how often that reply went out in a row (R25)
 */
record Heard(String text, int times, Session session) {

    /**
     * What was entered last, where the carrier repeats all of it joined by {@code *}: all that
     * stands behind what we heard, stars and all, so that a request we never saw makes an answer
     * that fits nothing and the question is put again. Where the text does not go on from what we
     * heard, the last thing entered.
     */
    String latest(String cumulative) {
        if (text.isEmpty()) return cumulative;
        // an input may hold a star of its own: only what stood before is cut off
        if (cumulative.startsWith(text + "*")) return cumulative.substring(text.length() + 1);
        return cumulative.substring(cumulative.lastIndexOf('*') + 1);
    }

    byte[] bytes() {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] form = SessionForm.write(session);
        return ByteBuffer.allocate(2 * Integer.BYTES + said.length + form.length)
                .putInt(said.length)
                .putInt(times)
                .put(said)
                .put(form)
                .array();
    }

    static Heard of(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte[] said = new byte[in.getInt()];
        int times = in.getInt();
        in.get(said);
        byte[] form = new byte[in.remaining()];
        in.get(form);
        return new Heard(new String(said, StandardCharsets.UTF_8), times, SessionForm.read(form));
    }

    @Override
    public String toString() {
        return "Heard[…]";
    }
}
