package org.fanal.campaigns.audience.contacts;

import java.util.List;

/** What a line came to. */
public sealed interface Judged {

    /** It is right. */
    record Right(long line, Contact contact) implements Judged {}

    /** It is wrong, and left out; everything that is wrong with it. */
    record Wrong(List<Flaw> flaws) implements Judged {}
}
