package org.fanal.gateway.store.vault;

import com.google.crypto.tink.subtle.Random;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;

/**
 * Keeps what identifies a person or was said by one: each subject (a number, or a case) has a key,
 * wrapped by the key of the month in which it was made; numbers are found again by a keyed hash
 * (R10). Destroying a subject's key makes unreadable all that it sealed (R18).
 *
 * <p>Thread-safe. Its methods that take a {@link Tx} belong to that transaction. Keys come from the
 * machine's secure random source and no other.
 */
public final class Vault {
    private static final String NUMBER = "subject.number";
    private final KeyRing ring;
    private final Erasures erasures;
    private final InstantSource clock;
    private final IdSource ids;

    private Vault(KeyRing ring, Erasures erasures, InstantSource clock, IdSource ids) {
        this.ring = ring;
        this.erasures = erasures;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Opens the vault of a store. The key file is made for a store that has no keys yet, never for
     * one that has.
     *
     * @param keyFile beside the data, not inside
     * @return fails with a {@link VaultException} that says what to do when the file is missing or
     *     another's
     */
    public static Future<Vault> open(
            Database database, Path keyFile, InstantSource clock, IdSource ids) {
        Erasures erasures = new Erasures(database, keyFile);
        return KeyRing.open(database, new KeyFile(keyFile), clock)
                .compose(ring -> erasures.note().map(_ -> new Vault(ring, erasures, clock, ids)));
    }

    /** The subject of a number, made when there is none. */
    public SubjectKey subjectOf(Tx tx, Msisdn number) {
        Optional<SubjectKey> known = find(tx, number);
        if (known.isPresent()) return known.get();
        long id = ids.next();
        byte[] key = Random.randBytes(Keys.SIZE);
        SubjectKey subject = new SubjectKey(id, key);
        String month = month();
        int made =
                tx.update(
                        "insert into subject (id, hash, number, wrapped, month, made_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (hash) do nothing",
                        id,
                        hash(number),
                        subject.sealText(number.e164(), NUMBER),
                        ring.wrapping(month).wrap(id, key, month),
                        month,
                        clock.instant());
        // another transaction was first, and is committed by now
        return made == 1 ? subject : find(tx, number).orElseThrow();
    }

    /** The subject of a number, if it has one. */
    public Optional<SubjectKey> find(Tx tx, Msisdn number) {
        return tx.one(
                "select id, wrapped, month from subject where hash = ?", this::key, hash(number));
    }

    /**
     * A subject by its id.
     *
     * @throws VaultException when it was erased
     */
    public SubjectKey subject(Tx tx, long id) {
        return subjectIfAny(tx, id).orElseThrow(() -> erased(id));
    }

    /** A subject by its id; empty once it is erased. */
    public Optional<SubjectKey> subjectIfAny(Tx tx, long id) {
        return tx.one(
                "select id, wrapped, month from subject where id = ? and wrapped is not null",
                this::key,
                id);
    }

    /** A new subject that is not a number: a case. */
    public SubjectKey newSubject(Tx tx) {
        long id = ids.next();
        byte[] key = Random.randBytes(Keys.SIZE);
        String month = month();
        tx.update(
                "insert into subject (id, wrapped, month, made_at) values (?, ?, ?, ?)",
                id,
                ring.wrapping(month).wrap(id, key, month),
                month,
                clock.instant());
        return new SubjectKey(id, key);
    }

    /**
     * The number of a subject.
     *
     * @throws VaultException when it was erased, or is a case
     */
    public Msisdn number(Tx tx, long id) {
        return tx.one(
                        "select id, wrapped, month, number from subject"
                                + " where id = ? and number is not null",
                        row -> number(key(row), row.bytes("number")),
                        id)
                .orElseThrow(() -> erased(id));
    }

    /** The keyed hash of a number: the same for the same number, in this deployment alone. */
    public byte[] hash(Msisdn number) {
        return ring.hash(number.e164().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The keyed hash of words, by which the same words are known again without being kept (R10).
     *
     * @param purpose what they are compared for; other purposes give other hashes
     */
    public byte[] hash(String purpose, String words) {
        return ring.hash((purpose + '\0' + words).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key out of columns that a statement of the caller's joined.
     *
     * @param id {@code subject.id}
     * @param wrapped {@code subject.wrapped}
     * @param month {@code subject.month}
     */
    public SubjectKey unwrap(long id, byte[] wrapped, String month) {
        return new SubjectKey(id, ring.wrapping(month).unwrap(id, wrapped, month));
    }

    /** The number out of a column that a statement of the caller's joined, with its key. */
    public Msisdn number(SubjectKey key, byte[] number) {
        return new Msisdn(key.openText(number, NUMBER));
    }

    /**
     * Destroys the key of a subject, its number and its hash; what it sealed stays unreadable for
     * ever. The id is noted beside the key file after the commit, so that an old copy of the data
     * is erased again when it is restored.
     */
    public void erase(Tx tx, long id) {
        tx.update("update subject set hash = null, number = null, wrapped = null where id = ?", id);
        tx.update(
                "insert into erasure (subject, erased_at) values (?, ?)"
                        + " on conflict (subject) do nothing",
                id,
                clock.instant());
        tx.afterCommit(erasures::noteInBackground);
    }

    /** Its keys, by name, for people who care for them. */
    public List<KeyInfo> keys() {
        return ring.list();
    }

    private SubjectKey key(Row row) {
        return unwrap(row.number("id"), row.bytes("wrapped"), row.text("month"));
    }

    private String month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
    }

    private static VaultException erased(long id) {
        return new VaultException("subject " + id + " was erased, or has no number", null);
    }

    /**
     * A key without the key.
     *
     * @param name {@code hash}, or the month it wraps, such as {@code 2026-11}
     * @param proof 32 hexadecimal digits that two keys do not share
     */
    public record KeyInfo(String name, String proof) {}
}
