package org.fanal.gateway.conversation;

import java.time.Duration;
import java.time.Instant;
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
    private static final int PURGED_AT_ONCE = 200;
    private final Vault vault;

    Requests(Vault vault) {
        this.vault = vault;
    }

    /** The key of a USSD request: its session, whose, and all that was entered; no words. */
    byte[] ussd(Inbound.Ussd input) {
        return vault.hash(
                "inbound.ussd", input.session() + '\0' + input.from().e164() + '\0' + input.text());
    }

    /** The key of a text message: the carrier's id of it, and whose: an id may come again. */
    private byte[] sms(String id, SubjectKey sender) {
        return vault.hash("inbound.sms", id + '\0' + sender.id());
    }

    /** Keeps a USSD request and what it was answered. */
    static void keep(Tx tx, Dialogue dialogue, byte[] request, UssdScreen screen) {
        tx.update(
                "insert into inbound (channel, key, at, subject, ends, answer) values (?, ?, ?, ?,"
                        + " ?, ?)",
                dialogue.channel().id(),
                request,
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
