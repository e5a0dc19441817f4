package org.fanal.ops.console.api;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.fanal.gateway.store.Row;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Person;

/**
 * What was answered to a request that bore an {@code Idempotency-Key} (DESIGN 5): whoever sends the
 * same again gets the same answer, and nothing is done twice. Written in the transaction of what
 * was done, so that two that come at once wait for each other, and a restart forgets nothing. What
 * was refused is not kept: it is judged again.
 */
final class Repeats {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SWEPT = 100;
    private final Vault vault;
    private final InstantSource clock;

    Repeats(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** A request as it is known again: its keyed hash, since a body may hold a number (R10). */
    String print(String method, String path, Buffer body) {
        String words = method + ' ' + path + ' ' + HexFormat.of().formatHex(sha256(body));
        return HexFormat.of().formatHex(vault.hash("idempotency", words));
    }

    /**
     * Takes the key for this request, before anything else is written.
     *
     * @return what was answered before; empty where it is to be done now
     */
    Optional<Answer> before(Tx tx, Person person, String key, String print) {
        Instant now = clock.instant();
        int first =
                tx.update(
                        "insert into idempotency (staff, key, request, status, type, body, at)"
                                + " values (?, ?, ?, 0, '', '', ?) on conflict (staff, key)"
                                + " do update set request = excluded.request, at = excluded.at"
                                + " where idempotency.at <= ?",
                        person.id(),
                        key,
                        print,
                        now,
                        now.minus(KEPT));
        if (first == 1) return Optional.empty();
        Kept kept =
                tx.one(
                                "select request, status, type, body, about from idempotency"
                                        + " where staff = ? and key = ?",
                                Repeats::kept,
                                person.id(),
                                key)
                        .orElseThrow();
        if (!kept.request().equals(print)) throw ApiProblem.keyUsed();
        return Optional.of(kept.answer());
    }

    /** Keeps the answer, and sweeps away some that are old. */
    void keep(Tx tx, Person person, String key, Answer answer) {
        tx.update(
                "update idempotency set status = ?, type = ?, body = ?, about = ?"
                        + " where staff = ? and key = ?",
                answer.status(),
                answer.type(),
                answer.body(),
                answer.about().orElse(null),
                person.id(),
                key);
        String old = "select staff, key from idempotency where at <= ? order by at limit " + SWEPT;
        tx.update(
                "delete from idempotency where (staff, key) in ("
                        + tx.sql(old, old + " for update skip locked")
                        + ")",
                clock.instant().minus(KEPT));
    }

    private record Kept(String request, Answer answer) {}

    private static Kept kept(Row row) {
        Answer answer =
                new Answer(
                        (int) row.number("status"),
                        row.text("type"),
                        row.text("body"),
                        row.textIfAny("about"));
        return new Kept(row.text("request"), answer);
    }

    private static byte[] sha256(Buffer body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
