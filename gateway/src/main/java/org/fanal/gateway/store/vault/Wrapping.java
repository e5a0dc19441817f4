package org.fanal.gateway.store.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;

/** The keys at work: wraps subjects' keys, hashes numbers. Immutable, thread-safe. */
final class Wrapping {
    private static final byte[] PROOF = "fanal: proof of a key".getBytes(StandardCharsets.UTF_8);
    private static final int PROOF_SIZE = 16;
    private final Keys keys;
    private final PrfHmacJce hash;
    private final Map<String, AesGcmJce> months = new HashMap<>();

    Wrapping(Keys keys) {
        this.keys = keys;
        this.hash = hmac(keys.hash());
        keys.months().forEach((month, key) -> months.put(month.toString(), SubjectKey.cipher(key)));
    }

    Keys keys() {
        return keys;
    }

    boolean has(String month) {
        return months.containsKey(month);
    }

    byte[] hash(byte[] value) {
        return compute(hash, value, Keys.SIZE);
    }

    byte[] wrap(long id, byte[] key, String month) {
        try {
            return of(month).encrypt(key, bound(id));
        } catch (GeneralSecurityException why) {
            throw new VaultException("cannot wrap a key for " + month, why);
        }
    }

    byte[] unwrap(long id, byte[] wrapped, String month) {
        try {
            return of(month).decrypt(wrapped, bound(id));
        } catch (GeneralSecurityException why) {
            throw new VaultException("the key of subject " + id + " does not open", why);
        }
    }

    /** What tells a key from another without telling anything of it, by name of the key. */
    Map<String, byte[]> proofs() {
        Map<String, byte[]> proofs = new TreeMap<>();
        proofs.put("hash", compute(hash, PROOF, PROOF_SIZE));
        keys.months()
                .forEach((month, key) ->
                        proofs.put(month.toString(), compute(hmac(key), PROOF, PROOF_SIZE)));
        return proofs;
    }

    private AesGcmJce of(String month) {
        AesGcmJce cipher = months.get(month);
        if (cipher == null)
            throw new VaultException("the key file has no key for the month " + month, null);
        return cipher;
    }

    private static byte[] bound(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }

    private static byte[] compute(PrfHmacJce hmac, byte[] value, int size) {
        try {
            return hmac.compute(value, size);
        } catch (GeneralSecurityException why) {
            throw new VaultException("this machine cannot do HMAC-SHA-256", why);
        }
    }

    private static PrfHmacJce hmac(byte[] key) {
        try {
            return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
        } catch (GeneralSecurityException why) {
            throw new VaultException("this machine cannot do HMAC-SHA-256", why);
        }
    }
}
