package org.fanal.gateway.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Effect;
import org.fanal.flows.engine.Turn;
import org.fanal.flows.language.Fold;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.session.Session;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.ChannelSettings.Audience;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.permission.Permission;
import org.fanal.gateway.permission.Standings;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/** Text messages: first offered to the claimants, then to the conversation; a work each. */
final class SmsTurns {
    /** How often the same reply goes out in a row: another machine may be answering (R25). */
    private static final int SAME_REPLIES = 5;

    private final ConversationSettings settings;
    private final Tools tools;
    private final List<Claimant> claimants;
    private final OptOuts optOuts;
    private final Steps steps;
    private final Requests requests;

    /**
     * What text messages are taken with.
     *
     * @param vault numbers
     * @param ids new ids
     * @param outbox replies
     * @param standings the window of R1
     * @param journal what happened
     */
    record Tools(Vault vault, IdSource ids, Outbox outbox, Standings standings, Journal journal) {}

    SmsTurns(
            ConversationSettings settings,
            Tools tools,
            List<Claimant> claimants,
            OptOuts optOuts,
            Steps steps) {
        this.settings = settings;
        this.tools = tools;
        this.claimants = List.copyOf(claimants);
        this.optOuts = optOuts;
        this.steps = steps;
        this.requests = new Requests(tools.vault());
    }

    /** One message; what a carrier repeats changes nothing. */
    void take(Tx tx, Channel channel, Inbound.Sms sms, Instant now) {
        tx.lock(Steps.lock(tools.vault(), sms.from()));
        SubjectKey sender = tools.vault().subjectOf(tx, sms.from());
        if (!requests.keepNew(tx, channel.id(), sms.id(), sender, sms.text(), now)) return;
        IncomingSms incoming =
                new IncomingSms(
                        tools.ids().next(),
                        channel,
                        sms.from(),
                        sender.id(),
                        sms.text(),
                        sms.writtenAt());
        for (Claimant claimant : claimants) if (claimant.claim(tx, incoming)) return;
        if (channel.settings().serves(Audience.CALLERS)) converse(tx, channel, sms, sender, now);
        else stranger(tx, incoming);
    }

    private void converse(Tx tx, Channel channel, Inbound.Sms sms, SubjectKey sender, Instant now) {
        if (optsOut(channel, sms.text())) {
            optOuts.out(tx, sender.id(), OptOuts.CODE, now);
            return;
        }
        reopen(tx, sender.id(), now);
        Optional<Rows.Stored> open = steps.rows().open(tx, sender.id(), Medium.SMS);
        if (open.isPresent()) goOn(tx, open.get(), channel, sms, now);
        else begin(tx, channel, sms, sender, now);
    }

    /** A keyword that means so, and nothing else: who says more has something to say. */
    private boolean optsOut(Channel channel, String text) {
        return !Fold.of(text).contains(" ")
                && steps.opening(channel.id(), Medium.SMS, text)
                        .filter(OpeningCodes.Opening::optOut)
                        .isPresent();
    }

    /** Their message opens the window of R1, and ends what kept us silent (R9). */
    private void reopen(Tx tx, long subject, Instant now) {
        tools.standings().wrote(tx, subject, now);
        if (tools.standings().optIn(tx, subject, now))
            tell(tx, ConversationKinds.OPTED_IN, subject, "source", "message");
    }

    /**
     * The first message opens the conversation: it answers nothing, and its words join the report.
     */
    private void begin(Tx tx, Channel channel, Inbound.Sms sms, SubjectKey sender, Instant now) {
        boolean drill = settings.drill().contains(sms.from());
        Dialogue dialogue =
                new Dialogue(
                        tools.ids().next(),
                        sender,
                        sms.from(),
                        channel.settings(),
                        Medium.SMS,
                        drill,
                        now);
        Turn turn = steps.open(dialogue, Optional.of(sms.text()));
        steps.began(tx, dialogue, steps.opening(channel.id(), Medium.SMS, sms.text()));
        Heard heard = next(new Heard("", 0, turn.after()), turn);
        steps.rows().insert(tx, dialogue, Optional.empty(), heard, settings.smsSilence());
        answer(tx, dialogue, turn, heard);
    }

    private void goOn(Tx tx, Rows.Stored stored, Channel channel, Inbound.Sms sms, Instant now) {
        Dialogue dialogue = steps.dialogue(stored, channel.settings(), sms.from(), now);
        Heard before = stored.state().orElseThrow();
        Turn turn = steps.step(tx, stored.script(), before.session(), sms.text(), dialogue);
        Heard heard = next(before, turn);
        steps.rows().update(tx, dialogue, heard);
        answer(tx, dialogue, turn, heard);
    }

    private static Heard next(Heard before, Turn turn) {
        String reply = Aftermath.reply(turn).map(Effect.Reply::text).orElse("");
        int times = reply.equals(before.text()) ? before.times() + 1 : 1;
        return new Heard(reply, times, turn.after());
    }

    private void answer(Tx tx, Dialogue dialogue, Turn turn, Heard heard) {
        Session after = turn.after();
        steps.aftermath().carryOut(tx, dialogue, turn);
        if (after.never()) {
            // the quiet way: nothing at all goes back (R2)
            steps.aftermath().never(tx, dialogue);
            return;
        }
        long sent = heard.times() > SAME_REPLIES ? 0 : reply(tx, dialogue, turn);
        if (Steps.exited(after)) steps.aftermath().exit(tx, dialogue, sent);
    }

    private long reply(Tx tx, Dialogue dialogue, Turn turn) {
        Optional<Effect.Reply> reply =
                Aftermath.reply(turn).filter(shown -> !shown.text().isEmpty());
        if (reply.isEmpty()) return 0;
        return tools.outbox()
                .add(
                        tx,
                        new Message(
                                MessageClass.REPLY,
                                dialogue.subject(),
                                List.of(dialogue.channel().id()),
                                reply.get().text(),
                                !reply.get().ends(),
                                Optional.of(dialogue.group()),
                                dialogue.now(),
                                dialogue.now().plus(Permission.WINDOW),
                                true,
                                dialogue.drill()));
    }

    /** On a staff-only channel a stranger gets silence (R25), and supervisors are shown it. */
    private void stranger(Tx tx, IncomingSms sms) {
        tell(tx, ConversationKinds.STRANGER_WROTE, sms.subject(), "channel", sms.channel().id());
    }

    private void tell(Tx tx, Kind kind, long subject, String reference, String value) {
        var _ =
                tools.journal()
                        .append(
                                tx,
                                kind,
                                Map.of("subject", Long.toString(subject), reference, value));
    }
}
