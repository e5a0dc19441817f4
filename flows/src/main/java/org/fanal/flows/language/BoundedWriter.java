package org.fanal.flows.language;

import java.io.IOException;
import java.io.Writer;

/** Takes so many characters and then refuses; never ends inside a surrogate pair. */
final class BoundedWriter extends Writer {
    private final int most;
    private final StringBuilder taken = new StringBuilder();

    BoundedWriter(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        take(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        take(text.substring(from, from + length));
    }

    private void take(String text) throws Full {
        int room = most - taken.length();
        if (text.length() <= room) {
            taken.append(text);
            return;
        }
        if (room > 0 && Character.isHighSurrogate(text.charAt(room - 1))) room--;
        taken.append(text, 0, Math.max(0, room));
        throw new Full();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return taken.toString();
    }

    /** No more room. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;
    }
}
