package org.fanal.ops.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.fanal.flows.model.Secret;

/**
 * Passwords as Argon2id in the usual text form, with OWASP's least parameters (19 MiB, two passes,
 * one lane). Takes some 50 ms: not to be called on an event loop or in a transaction.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LONGEST = 1024;
    private static final int MOST_MEMORY_KIB = 1 << 20;

    /** Without signs that are taken for one another when read aloud. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                            + "\\$([A-Za-z0-9+/]{1,88})\\$([A-Za-z0-9+/]{1,88})");

    private final SecureRandom random;

    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /** A first password, of 99 random bits, in four groups. */
    public Secret fresh() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new Secret(text.toString());
    }

    /** The text to store. */
    public String seal(Secret password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] hash = hash(password, salt, new Cost(MEMORY_KIB, PASSES, LANES), HASH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** Whether this is the password that was sealed; never for a text of another form. */
    public boolean fits(Secret claimed, String sealed) {
        Matcher matcher = FORM.matcher(sealed);
        if (!matcher.matches() || claimed.reveal().length() > LONGEST) return false;
        Cost cost =
                new Cost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
        if (cost.memory() > MOST_MEMORY_KIB) return false;
        byte[] expected = Base64.getDecoder().decode(matcher.group(5));
        byte[] salt = Base64.getDecoder().decode(matcher.group(4));
        return MessageDigest.isEqual(expected, hash(claimed, salt, cost, expected.length));
    }

    private record Cost(int memory, int passes, int lanes) {}

    private static byte[] hash(Secret password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        int _ = argon.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
