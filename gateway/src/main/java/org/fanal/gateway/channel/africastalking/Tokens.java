package org.fanal.gateway.channel.africastalking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fanal.flows.model.Secret;
import org.fanal.gateway.channel.Form;
import org.fanal.gateway.channel.MalformedHookException;

/** The tokens that the channel's webhook URLs may carry: two while one is being replaced. */
final class Tokens {
    private final List<byte[]> tokens;

    Tokens(List<Secret> tokens) {
        this.tokens =
                tokens.stream().map(t -> t.reveal().getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Whether the query carries one of them; compares with all of them, in constant time. */
    boolean grant(String query) {
        try {
            byte[] claimed =
                    Form.parse(query).any("token").orElse("").getBytes(StandardCharsets.UTF_8);
            boolean known = false;
            for (byte[] token : tokens) known |= MessageDigest.isEqual(token, claimed);
            return known;
        } catch (MalformedHookException notAQuery) {
            return false;
        }
    }
}
