package org.fanal.flows.session;

import java.nio.charset.StandardCharsets;

/** Reads what {@link FormWriter} wrote. */
final class FormReader {
    private final byte[] bytes;
    private int at;

    FormReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int oneByte() {
        if (at >= bytes.length) throw new SessionFormatException("it ends too early");
        return bytes[at++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = oneByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) return (value >>> 1) ^ -(value & 1);
        }
        throw new SessionFormatException("a number in it has no end");
    }

    /** A count of things that take a byte each, at the least. */
    int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at)
            throw new SessionFormatException("a length in it passes its end");
        return (int) count;
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    boolean flag() {
        return switch (oneByte()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new SessionFormatException("a flag in it is neither yes nor no");
        };
    }

    /** One of several, by its place among them. */
    <T> T one(T[] of) {
        int place = oneByte();
        if (place < 0 || place >= of.length)
            throw new SessionFormatException("a value in it is not known");
        return of[place];
    }

    void end() {
        if (at != bytes.length) throw new SessionFormatException("it goes on behind its end");
    }
}
