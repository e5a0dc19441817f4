package org.fanal.campaigns.audience.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.fanal.campaigns.audience.Enrolled;
import org.fanal.campaigns.audience.Enrolment;
import org.fanal.campaigns.audience.Evidence;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.Source;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/** Writes contacts that were found right: a subject, a recipient and their claim each. */
public final class ContactDesk {
    private final Vault vault;
    private final Recipients recipients;
    private final InstantSource clock;

    public ContactDesk(Vault vault, Recipients recipients, InstantSource clock) {
        this.vault = vault;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Those of an import, in a work of their own. */
    List<Enrolled> takeAll(Tx tx, List<Contact> contacts, String actor) {
        // all locks at once, and no two works can wait for each other
        tx.lock(
                contacts.stream()
                        .map(contact -> lock(vault.hash(contact.number())))
                        .distinct()
                        .toArray(String[]::new));
        return contacts.stream().map(each -> take(tx, each, Source.IMPORT, actor)).toList();
    }

    /** One that somebody entered. */
    public Taken take(Tx tx, Contact contact, String actor) {
        tx.lock(lock(vault.hash(contact.number())));
        Enrolled enrolled = take(tx, contact, Source.DESK, actor);
        return new Taken(vault.subjectOf(tx, contact.number()).id(), enrolled);
    }

    private Enrolled take(Tx tx, Contact contact, Source source, String actor) {
        Instant now = clock.instant();
        SubjectKey subject = vault.subjectOf(tx, contact.number());
        Enrolled enrolled =
                recipients.enrol(
                        tx,
                        subject,
                        new Enrolment(
                                contact.language(),
                                contact.place(),
                                contact.number().country(),
                                contact.zone(),
                                new Enrolment.Consent(source, actor, contact.consent(), now)),
                        now);
        boolean claimed =
                contact.claim()
                        .filter(claim ->
                                recipients.claim(
                                        tx,
                                        subject.id(),
                                        claim.route(),
                                        claim.stage(),
                                        Evidence.of(source),
                                        now))
                        .isPresent();
        return claimed && enrolled == Enrolled.SAME ? Enrolled.CHANGED : enrolled;
    }

    private static String lock(byte[] hash) {
        return "recipient:" + HexFormat.of().formatHex(hash);
    }

    /**
     * What came of one.
     *
     * @param subject the vault's
     */
    public record Taken(long subject, Enrolled enrolled) {}
}
