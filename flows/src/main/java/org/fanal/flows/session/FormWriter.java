package org.fanal.flows.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a stored session: variable-length numbers, and texts in UTF-8 behind their length. */
final class FormWriter {
    private byte[] bytes = new byte[512];
    private int length;

    void oneByte(int value) {
        if (length == bytes.length) bytes = Arrays.copyOf(bytes, length * 2);
        bytes[length++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; small negative numbers are short too. */
    void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            oneByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        oneByte((int) rest);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        int end = length + encoded.length;
        if (end > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length = end;
    }

    void flag(boolean flag) {
        oneByte(flag ? 1 : 0);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
