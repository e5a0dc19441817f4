package org.fanal.gateway.store.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one subject (a number, or a case) and what it seals. For the length of the transaction
 * that read it: not to be kept, since erasing could not reach it. It never prints.
 */
public final class SubjectKey {
    private final long id;
    private final AesGcmJce cipher;

    SubjectKey(long id, byte[] key) {
        this.id = id;
        this.cipher = cipher(key);
    }

    /** The subject's id: what other tables refer to. */
    public long id() {
        return id;
    }

    /**
     * Seals bytes so that only this subject's key opens them, and only for the same purpose.
     *
     * @param purpose where they are kept, such as {@code conversation.session}: never change it
     */
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return cipher.encrypt(plain, bound(purpose));
        } catch (GeneralSecurityException why) {
            throw new VaultException("cannot seal for " + purpose, why);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws VaultException when it is another subject's, another purpose's, or changed
     */
    public byte[] open(byte[] sealed, String purpose) {
        try {
            return cipher.decrypt(sealed, bound(purpose));
        } catch (GeneralSecurityException why) {
            throw new VaultException("cannot open what was sealed for " + purpose, why);
        }
    }

    /** Seals words. */
    public byte[] sealText(String plain, String purpose) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), purpose);
    }

    /** Opens words. */
    public String openText(byte[] sealed, String purpose) {
        return new String(open(sealed, purpose), StandardCharsets.UTF_8);
    }

    private byte[] bound(String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + name.length).putLong(id).put(name).array();
    }

    static AesGcmJce cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException why) {
            throw new VaultException("this machine cannot do AES-GCM", why);
        }
    }

    @Override
    public String toString() {
        return "SubjectKey[…]";
    }
}
