package org.fanal.gateway.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.session.Session;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Turns of USSD dialogues: works of the store, each the whole of one turn. */
final class UssdTurns {
    private final ConversationSettings settings;
    private final Vault vault;
    private final IdSource ids;
    private final OptOuts optOuts;
    private final List<Claimant> claimants;
    private final Rows rows;
    private final Steps steps;

    UssdTurns(
            ConversationSettings settings,
            Vault vault,
            IdSource ids,
            OptOuts optOuts,
            List<Claimant> claimants,
            Steps steps) {
        this.settings = settings;
        this.vault = vault;
        this.ids = ids;
        this.optOuts = optOuts;
        this.claimants = List.copyOf(claimants);
        this.rows = steps.rows();
        this.steps = steps;
    }

    /** One request of a carrier; what it repeats gets what it got before. */
    UssdScreen turn(Tx tx, Channel channel, Inbound.Ussd input, Asked asked, Instant now) {
        tx.lock(asked.lock());
        Optional<Rows.Known> known = rows.asked(tx, channel.id(), input, asked);
        if (known.isEmpty()) return dialled(tx, channel, input, asked, now);
        if (known.get().answered().isPresent()) return known.get().answered().get();
        Rows.Stored stored = known.get().stored();
        // a key pressed after the end: the network was late, or replays; nothing is told
        if (!stored.open()) return steps.neutral(input.from());
        return pressed(
                tx,
                steps.dialogue(stored, channel.settings(), input.from(), now),
                stored,
                input,
                asked);
    }

    /** Every dial looks like a first one (R6); a dialogue that was left open has broken off. */
    private UssdScreen dialled(
            Tx tx, Channel channel, Inbound.Ussd input, Asked asked, Instant now) {
        SubjectKey key = vault.subjectOf(tx, input.from());
        Optional<String> claimed = claimed(tx, key.id(), input.text());
        if (claimed.isPresent()) return new UssdScreen(claimed.get(), true);
        Optional<OpeningCodes.Opening> opening =
                steps.opening(channel.id(), Medium.USSD, input.text());
        if (opening.filter(OpeningCodes.Opening::optOut).isPresent()) {
            optOuts.out(tx, key.id(), OptOuts.CODE, now);
            // whoever looks at the phone learns nothing
            return steps.neutral(input.from());
        }
        rows.open(tx, key.id(), Medium.USSD).ifPresent(left -> steps.breakOff(tx, left, now));
        Dialogue dialogue =
                new Dialogue(
                        ids.next(),
                        key,
                        input.from(),
                        channel.settings(),
                        Medium.USSD,
                        settings.drill().contains(input.from()),
                        now);
        Turn turn = steps.open(dialogue, Optional.empty());
        steps.began(tx, dialogue, opening);
        String entered = input.cumulative() ? input.text() : "";
        // another caller, or one who was erased meanwhile, may still hold the carrier's session
        Rows.release(tx, channel.id(), input.session());
        rows.insert(
                tx,
                dialogue,
                Optional.of(input.session()),
                new Heard(entered, 0, turn.after()),
                settings.ussdSilence());
        return answered(tx, dialogue, turn, asked);
    }

    private Optional<String> claimed(Tx tx, long subject, String text) {
        if (text.isBlank()) return Optional.empty();
        for (Claimant claimant : claimants) {
            Optional<String> said = claimant.dialled(tx, subject, text);
            if (said.isPresent()) return said;
        }
        return Optional.empty();
    }

    private UssdScreen pressed(
            Tx tx, Dialogue dialogue, Rows.Stored stored, Inbound.Ussd input, Asked asked) {
        Heard heard = stored.state().orElseThrow();
        String latest = input.cumulative() ? heard.latest(input.text()) : input.text();
        Turn turn = steps.step(tx, stored.script(), heard.session(), latest, dialogue);
        rows.update(
                tx, dialogue, new Heard(input.cumulative() ? input.text() : "", 0, turn.after()));
        return answered(tx, dialogue, turn, asked);
    }

    private UssdScreen answered(Tx tx, Dialogue dialogue, Turn turn, Asked asked) {
        steps.aftermath().carryOut(tx, dialogue, turn);
        Session after = turn.after();
        if (Steps.exited(after)) steps.aftermath().exit(tx, dialogue, 0);
        else if (after.never()) steps.aftermath().never(tx, dialogue);
        UssdScreen screen =
                Aftermath.reply(turn)
                        .map(reply -> new UssdScreen(reply.text(), reply.ends()))
                        .orElse(new UssdScreen("", true));
        if (asked.repeatable()) Requests.keep(tx, dialogue, asked.entered(), screen);
        return screen;
    }

    /** The carrier's word that the dialogue is over: an open one has broken off. */
    @Nullable Void ended(Tx tx, Channel channel, Inbound.UssdEnded ended, Instant now) {
        Optional<Rows.Stored> before = open(tx, channel, ended);
        if (before.isEmpty()) return null;
        tx.lock(Steps.lock(vault, before.get().number()));
        // a turn may have come in between until the lock was ours
        open(tx, channel, ended).ifPresent(stored -> steps.breakOff(tx, stored, now));
        return null;
    }

    private Optional<Rows.Stored> open(Tx tx, Channel channel, Inbound.UssdEnded ended) {
        return rows.ofSession(tx, channel.id(), ended.session())
                .filter(Rows.Stored::open)
                .filter(stored -> ended.from().filter(n -> !n.equals(stored.number())).isEmpty());
    }
}
