package org.fanal.flows.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, key or token of the deployment. It prints masked: only {@link #reveal()} gives it.
 */
public record Secret(String reveal) {

    /** Compares in constant time, whatever the claim's length. */
    public boolean matches(String claimed) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "…";
    }
}
