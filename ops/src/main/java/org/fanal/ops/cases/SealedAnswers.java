package org.fanal.ops.cases;

/** The answers of a case as they are stored. */
final class SealedAnswers {
    private final long subject;
    private final byte[] bytes;

    /**
     * @param subject the vault's subject whose key sealed them
     */
    SealedAnswers(long subject, byte[] bytes) {
        this.subject = subject;
        this.bytes = bytes;
    }

    long subject() {
        return subject;
    }

    byte[] bytes() {
        return bytes;
    }
}
