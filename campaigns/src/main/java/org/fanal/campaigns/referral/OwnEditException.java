package org.fanal.campaigns.referral;

/** Whoever last wrote a card cannot be the one who stands for it too: nothing was changed. */
public final class OwnEditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnEditException() {
        super("whoever wrote this card last cannot stand for it, somebody else has to look");
    }
}
