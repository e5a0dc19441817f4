package org.fanal.gateway.channel.twilio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Twilio now and then hands over a long message in Base64 ({@code channels.md} 1.1). What decodes
 * to clean UTF-8 text was such a one: words that people write do not.
 */
final class EncodedBody {
    private static final int SHORTEST = 60;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private EncodedBody() {}

    static String decoded(String body) {
        if (body.length() < SHORTEST || body.length() % 4 != 0 || !BASE64.matcher(body).matches())
            return body;
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePoints().allMatch(EncodedBody::written) ? text : body;
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return body;
        }
    }

    private static boolean written(int codePoint) {
        return Character.isDefined(codePoint)
                && (!Character.isISOControl(codePoint) || "\r\n\t".indexOf(codePoint) >= 0);
    }
}
