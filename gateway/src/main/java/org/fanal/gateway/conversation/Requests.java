package org.fanal.gateway.conversation;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.fanal.flows.language.Fold;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/** What carriers have told us, kept so that what they repeat changes nothing more (R26). */
final class Requests {
    static final String ANSWER = "inbound.answer";

    /** How long what a carrier repeats gets the same answer. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Within which the same long text under another id is the same message. */
    private static final Duration SAME_WORDS = Duration.ofMinutes(10);

    private static final int LONG = 8;

    /** Bytes of the keyed hash that tell what was entered in one dialogue: 128 bits. */
    private static final int ENTERED = 16;

    /** The key of a request to the dialogue {@code c.id}, in SQL. */
    static final String KEY_SQLITE = "unhex(printf('%016x', c.id) || ?)";

    static final String KEY_POSTGRESQL = "decode(lpad(to_hex(c.id), 16, '0') || ?, 'hex')";

    private static final int PURGED_AT_ONCE = 200;
    private final Vault vault;

    Requests(Vault vault) {
        this.vault = vault;
    }

    /** A USSD request among those of its dialogue: all that was entered, and no words. */
    static byte[] ussd(Vault vault, Inbound.Ussd input) {
        byte[] hash =
                vault.hash(
                        "inbound.ussd",
                        input.session() + '\0' + input.from().e164() + '\0' + input.text());
        return Arrays.copyOf(hash, ENTERED);
    }

    /**
     * The key of a USSD request, its dialogue first: what many callers enter meanwhile lies close
     * together, and one page of the disk takes it all.
     */
    private static byte[] key(long dialogue, byte[] entered) {
        return ByteBuffer.allocate(Long.BYTES + entered.length)
                .putLong(dialogue)
                .put(entered)
                .array();
    }

    /** The parameter of the key in SQL. */
    static String parameter(byte[] entered) {
        return HexFormat.of().formatHex(entered);
    }

    /** The key of a text message: the carrier's id of it, and whose: an id may come again. */
    private byte[] sms(String id, SubjectKey sender) {
        return vault.hash("inbound.sms", id + '\0' + sender.id());
    }

    /** Keeps a USSD request and what it was answered. */
    static void keep(Tx tx, Dialogue dialogue, byte[] entered, UssdScreen screen) {
        tx.update(
                "insert into inbound (channel, key, at, subject, ends, answer) values (?, ?, ?, ?,"
                        + " ?, ?)",
                dialogue.channel().id(),
                key(dialogue.id(), entered),
                dialogue.now(),
                dialogue.subject(),
                screen.ends(),
                dialogue.key().sealText(screen.text(), ANSWER));
    }

    /**
     * Keeps a text message.
     *
     * <p>Of the same words only the first is remembered: who writes them again and again is heard
     * every ten minutes.
     *
     * @return whether it is new: neither its id nor, where it is long, its words came before
     */
    boolean keepNew(Tx tx, String channel, String id, SubjectKey sender, String text, Instant now) {
        byte[] words = words(sender, text);
        boolean again = words != null && cameBefore(tx, words, now);
        int kept =
                tx.update(
                        "insert into inbound (channel, key, at, subject, words) values (?, ?, ?, ?,"
                                + " ?) on conflict (channel, key) do nothing",
                        channel,
                        sms(id, sender),
                        now,
                        sender.id(),
                        again ? null : words);
        return kept == 1 && !again;
    }

    private static boolean cameBefore(Tx tx, byte[] words, Instant now) {
        return tx.one(
                        "select 1 as found from inbound where words = ? and at > ? limit 1",
                        row -> row.number("found"),
                        words,
                        now.minus(SAME_WORDS))
                .isPresent();
    }

    private byte @Nullable [] words(SubjectKey sender, String text) {
        if (text.strip().length() <= LONG) return null;
        return vault.hash("inbound.words", sender.id() + "\0" + Fold.of(text));
    }

    /** Forgets what is older than a carrier repeats; gives how many. */
    static int purge(Tx tx, Instant now) {
        return tx.update(
                "delete from inbound where (channel, key) in"
                        + " (select channel, key from inbound where at < ? limit ?)",
                now.minus(KEPT),
                PURGED_AT_ONCE);
    }
}
