package org.fanal.ops.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.fanal.flows.model.Secret;

/** Random texts that open a door: 256 bits each, shown once, kept as their SHA-256 alone. */
final class Tickets {
    private static final int SIZE = 32;

    private Tickets() {}

    static Secret fresh(String prefix, SecureRandom random) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static byte[] hash(Secret ticket) {
        return sha256().digest(ticket.reveal().getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
