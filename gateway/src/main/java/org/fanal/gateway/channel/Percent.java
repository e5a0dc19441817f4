package org.fanal.gateway.channel;

import java.nio.charset.StandardCharsets;

/** Percent-decoding of forms: {@code +} is a space, bytes are UTF-8. */
final class Percent {
    private Percent() {}

    /**
     * Decodes a part of the bytes. What is not UTF-8 becomes U+FFFD: one bad byte must not lose a
     * message.
     *
     * @throws MalformedHookException where {@code %} is not followed by two hexadecimal digits
     */
    static String decode(byte[] raw, int start, int end) throws MalformedHookException {
        boolean plain = true;
        for (int i = start; i < end && plain; i++)
            plain = raw[i] >= 0 && raw[i] != '%' && raw[i] != '+';
        if (plain) return new String(raw, start, end - start, StandardCharsets.ISO_8859_1);
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte b = raw[i];
            if (b == '%') {
                b = escaped(raw, i, end);
                i += 2;
            } else if (b == '+') {
                b = ' ';
            }
            decoded[length++] = b;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static byte escaped(byte[] raw, int at, int end) throws MalformedHookException {
        int high = at + 2 < end ? Character.digit(raw[at + 1], 16) : -1;
        int low = at + 2 < end ? Character.digit(raw[at + 2], 16) : -1;
        if (high < 0 || low < 0) throw new MalformedHookException("a broken escape");
        return (byte) (high << 4 | low);
    }
}
