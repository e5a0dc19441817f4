package org.fanal.ops.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.outbound.Message;
import org.fanal.gateway.outbound.MessageClass;
import org.fanal.gateway.outbound.Outbox;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.dispatch.team.Responder;

/** Puts messages to staff into the outbox; all leave from numbers that take answers. */
public final class StaffPost {
    /** An alert that nobody took rings again long before; what is older says nothing true. */
    private static final Duration ALERT_LASTS = Duration.ofHours(24);

    private static final Duration REPLY_LASTS = Duration.ofHours(1);
    private final Outbox outbox;
    private final InstantSource clock;

    public StaffPost(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Rings somebody, or tells a supervisor.
     *
     * @param group cancels with others of the group
     */
    public void alert(Tx tx, Responder to, String text, Optional<String> group, boolean drill) {
        send(tx, MessageClass.ALERT, to.phone(), to.reach().sms(), text, group, drill);
    }

    /** Reminds the one who has an alert. */
    public void remind(Tx tx, Responder to, String text, String group, boolean drill) {
        send(
                tx,
                MessageClass.REMINDER,
                to.phone(),
                to.reach().sms(),
                text,
                Optional.of(group),
                drill);
    }

    /** Answers what somebody wrote, on the phone and by the channel that they wrote from. */
    public void answer(Tx tx, Responder to, IncomingSms written, String text, boolean drill) {
        List<String> channels =
                Stream.concat(Stream.of(written.channel().id()), to.reach().sms().stream())
                        .distinct()
                        .toList();
        send(tx, MessageClass.REPLY, written.subject(), channels, text, Optional.empty(), drill);
    }

    /** Takes back what of a group has not left. */
    public void cancel(Tx tx, String group, String reason) {
        int _ = outbox.cancelGroup(tx, group, reason);
    }

    /** Whether a message of the group to this phone has not left yet. */
    public boolean waits(Tx tx, String group, long subject) {
        return outbox.waits(tx, group, subject);
    }

    private void send(
            Tx tx,
            MessageClass messageClass,
            long subject,
            List<String> channels,
            String text,
            Optional<String> group,
            boolean drill) {
        Duration lasts = messageClass == MessageClass.REPLY ? REPLY_LASTS : ALERT_LASTS;
        long _ =
                outbox.add(
                        tx,
                        new Message(
                                messageClass,
                                subject,
                                channels,
                                text,
                                true,
                                group,
                                clock.instant(),
                                clock.instant().plus(lasts),
                                false,
                                drill));
    }
}
