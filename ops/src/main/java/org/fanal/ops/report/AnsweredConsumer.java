package org.fanal.ops.report;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fanal.campaigns.measure.Contacts;
import org.fanal.campaigns.referral.EndpointSignals;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Lane;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.CaseKinds;
import org.fanal.ops.dispatch.watch.Workload;

/**
 * Hears that somebody took an alert, or that nobody did in time, and says so to those who ask
 * whether help answers: the line that it came by has worked, or has not; the contact that a
 * campaign caused was answered.
 */
public final class AnsweredConsumer implements Consumer {
    private final Contacts contacts;
    private final EndpointSignals signals;

    public AnsweredConsumer(Contacts contacts, EndpointSignals signals) {
        this.contacts = contacts;
        this.signals = signals;
    }

    @Override
    public String name() {
        return "report.answered";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(CaseKinds.ALERT_TAKEN, CaseKinds.ALERT_LATE);
    }

    @Override
    public Lane lane() {
        return Lane.NORMAL;
    }

    @Override
    public void take(Tx tx, Event event) {
        answered(tx, event.id("alert"))
                .ifPresent(answered -> {
                    if (event.kind().equals(CaseKinds.ALERT_LATE))
                        signals.answered(tx, answered.channel(), false);
                    else taken(tx, answered, event.at());
                });
    }

    /** Taken late it has failed before, when its time was over: that is not said twice. */
    private void taken(Tx tx, Answered answered, Instant at) {
        contacts.answered(tx, answered.conversation());
        if (answered.inTime(at)) signals.answered(tx, answered.channel(), true);
    }

    /** The report that the alert rang for: the caller's last before it was taken. */
    private static Optional<Answered> answered(Tx tx, long alert) {
        return tx.one(
                """
                select f.conversation, f.channel, a.opened_at
                from alert a join casefile c on c.id = a.case_id
                    join filing f on f.subject = c.subject
                where a.id = ? and a.drill = 0 and f.drill = 0
                order by f.at desc, f.id desc limit 1
                """,
                row ->
                        new Answered(
                                row.number("conversation"),
                                row.text("channel"),
                                row.instant("opened_at")),
                alert);
    }

    private record Answered(long conversation, String channel, Instant openedAt) {
        boolean inTime(Instant takenAt) {
            return !takenAt.isAfter(openedAt.plus(Workload.PATIENCE));
        }
    }
}
