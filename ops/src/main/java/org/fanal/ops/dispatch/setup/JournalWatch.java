package org.fanal.ops.dispatch.setup;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fanal.campaigns.referral.ReferralKinds;
import org.fanal.campaigns.run.RunKinds;
import org.fanal.flows.effect.Ending;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.outbound.OutboundKinds;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.journal.Journal;
import org.fanal.ops.dispatch.alert.Escalator;
import org.fanal.ops.dispatch.reply.StaffReplies;
import org.fanal.ops.dispatch.team.TeamStore;
import org.fanal.ops.dispatch.watch.NoticeKind;
import org.fanal.ops.dispatch.watch.Supervisors;

/** Hears from the journal what supervisors must be told or shown, and what an alert must know. */
public final class JournalWatch implements Consumer {
    private static final String NAME = "dispatch.watch";
    private static final Pattern ALERT = Pattern.compile("alert:([0-9]{1,19})");

    private final TeamStore teams;
    private final Escalator escalator;
    private final StaffReplies replies;
    private final Supervisors supervisors;

    public JournalWatch(
            TeamStore teams, Escalator escalator, StaffReplies replies, Supervisors supervisors) {
        this.teams = teams;
        this.escalator = escalator;
        this.replies = replies;
        this.supervisors = supervisors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                OutboundKinds.MESSAGE_FAILED,
                OutboundKinds.CHANNEL_DOWN,
                OutboundKinds.OPTED_OUT_AT_CARRIER,
                Journal.PARKED,
                RunKinds.NUMBER_DOWN,
                RunKinds.HALTED,
                RunKinds.CELL_NEEDS_PERSON,
                ReferralKinds.ENDPOINT_CHANGED,
                ConversationKinds.OPTED_OUT,
                ConversationKinds.STRANGER_WROTE,
                ConversationKinds.CONVERSATION_ENDED);
    }

    @Override
    public boolean wants(Tx tx, Event event) {
        return !event.kind().equals(ConversationKinds.CONVERSATION_ENDED) || exited(event);
    }

    private static boolean exited(Event event) {
        return event.text("how").equals(Ending.EXIT.name());
    }

    @Override
    public void take(Tx tx, Event event) {
        Kind kind = event.kind();
        if (kind.equals(OutboundKinds.MESSAGE_FAILED)) failed(tx, event);
        else if (kind.equals(OutboundKinds.CHANNEL_DOWN)) channelDown(tx, event.text("channel"));
        else if (kind.equals(OutboundKinds.OPTED_OUT_AT_CARRIER)) optedOut(tx, event);
        else if (kind.equals(ConversationKinds.OPTED_OUT)) optedOut(tx, event);
        else if (kind.equals(Journal.PARKED)) parked(tx, event);
        else if (kind.equals(RunKinds.NUMBER_DOWN)) numberDown(tx, event);
        else if (kind.equals(RunKinds.HALTED)) halted(tx, event);
        else if (kind.equals(RunKinds.CELL_NEEDS_PERSON))
            supervisors.show(tx, NoticeKind.CAMPAIGN_CELL, cell(event));
        else if (kind.equals(ReferralKinds.ENDPOINT_CHANGED))
            supervisors.show(
                    tx,
                    NoticeKind.ENDPOINT,
                    "endpoint:" + event.text("endpoint") + " " + event.text("to"));
        else if (kind.equals(ConversationKinds.STRANGER_WROTE))
            supervisors.show(tx, NoticeKind.STRANGER, "subject:" + event.text("subject"));
        else if (exited(event))
            supervisors.show(tx, NoticeKind.EXIT, "conversation:" + event.text("conversation"));
    }

    private void failed(Tx tx, Event event) {
        Matcher alert = ALERT.matcher(event.references().getOrDefault("group", ""));
        if (alert.matches())
            escalator.unreached(tx, Long.parseLong(alert.group(1)), event.id("subject"));
    }

    private void channelDown(Tx tx, String channel) {
        supervisors.tell(tx, NoticeKind.CHANNEL_DOWN, channel, Map.of("channel", channel));
    }

    private void numberDown(Tx tx, Event event) {
        supervisors.tell(
                tx,
                NoticeKind.NUMBER_DOWN,
                cell(event) + " " + event.text("endpoint"),
                Map.of("endpoint", event.text("endpoint"), "campaign", event.text("campaign")));
    }

    private void halted(Tx tx, Event event) {
        String campaign = event.text("campaign");
        supervisors.tell(
                tx,
                NoticeKind.CAMPAIGN_HALTED,
                "campaign:" + campaign,
                Map.of("campaign", campaign, "reason", event.text("reason")));
    }

    private static String cell(Event event) {
        return "campaign:"
                + event.text("campaign")
                + " "
                + event.text("place")
                + " "
                + event.text("language");
    }

    /** What stops a caller's messages is no matter of dispatch. */
    private void optedOut(Tx tx, Event event) {
        teams.byPhone(tx, event.id("subject")).ifPresent(who -> replies.stopped(tx, who));
    }

    /** What this very consumer could not take would be told for ever. */
    private void parked(Tx tx, Event event) {
        String consumer = event.text("consumer");
        if (!consumer.equals(NAME)) supervisors.tell(tx, NoticeKind.PARKED, consumer, Map.of());
    }
}
