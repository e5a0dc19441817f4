package org.fanal.ops.dispatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Happening;
import org.fanal.ops.dispatch.Outcome;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffTexts.About;
import org.jspecify.annotations.Nullable;

/**
 * Takes, passes and closes alerts for responders. Every act is judged by what the alert is now, not
 * by what it was when it was sent to them, and the answer says so.
 */
public final class Hands {
    private final Parts parts;
    private final Escalator escalator;
    private final InstantSource clock;

    public Hands(Parts parts, Escalator escalator, InstantSource clock) {
        this.parts = parts;
        this.escalator = escalator;
        this.clock = clock;
    }

    /** The first to take it has it; a second is told who does. */
    public Said take(Tx tx, Mine mine) {
        Alert alert = held(tx, mine);
        if (alert.closed()) return gone(tx, alert, mine);
        if (alert.takenBy(mine.responder())) {
            AlertRows.heard(tx, alert.id(), reminder(alert));
            escalator.silence(tx, alert, "heard");
            return said(tx, "reply.taken", alert, mine);
        }
        if (!alert.ringing()) return withAnother(tx, alert, mine);
        AlertRows.take(tx, alert.id(), mine.responder(), mine.team(), clock.instant());
        AlertRows.heard(tx, alert.id(), reminder(alert));
        escalator.silence(tx, alert, "taken");
        parts.timeline().add(tx, alert.ref(), Happening.TAKEN, mine.responder(), "");
        return said(tx, "reply.taken", alert, mine);
    }

    /** The next person or step rings now. */
    public Said pass(Tx tx, Mine mine) {
        Alert alert = held(tx, mine);
        if (alert.closed()) return gone(tx, alert, mine);
        boolean had = alert.takenBy(mine.responder());
        if (!had && !alert.ringing()) return withAnother(tx, alert, mine);
        if (!had && mine.outRound().filter(round -> round == alert.round()).isPresent())
            return said(tx, "reply.passed", alert, mine);
        parts.timeline().add(tx, alert.ref(), Happening.PASSED, mine.responder(), "");
        if (had) escalator.ringAgain(tx, alert, mine.responder());
        else escalator.passed(tx, alert, mine.responder());
        return said(tx, "reply.passed", alert, mine);
    }

    /** They stopped SMS from us: nobody waits for them (R9). */
    public void stopped(Tx tx, String responder) {
        escalator.stopped(tx, responder);
    }

    /**
     * Closes it; the case stays open. Nobody closes what they did not take, but a supervisor may.
     *
     * @param outcome empty: it is asked for
     * @param supervisor whether they supervise
     */
    public Said close(Tx tx, Mine mine, Optional<Outcome> outcome, boolean supervisor) {
        Alert alert = held(tx, mine);
        if (alert.closed()) return gone(tx, alert, mine);
        if (!alert.takenBy(mine.responder()) && !supervisor)
            return alert.ringing()
                    ? said(tx, "reply.notyours", alert, mine)
                    : withAnother(tx, alert, mine);
        if (outcome.isEmpty()) {
            if (!alert.ringing()) AlertRows.heard(tx, alert.id(), reminder(alert));
            return said(tx, "reply.close.ask", alert, mine);
        }
        AlertRows.close(tx, alert.id(), outcome.get(), clock.instant());
        CallRows.release(tx, alert.id());
        escalator.silence(tx, alert, "closed");
        parts.timeline()
                .add(
                        tx,
                        alert.ref(),
                        Happening.ALERT_CLOSED,
                        mine.responder(),
                        outcome.get().tag());
        return said(tx, "reply.closed", alert, mine);
    }

    /** The alert is closed by now. */
    public Said gone(Tx tx, Mine mine) {
        return gone(tx, held(tx, mine), mine);
    }

    private Said gone(Tx tx, Alert alert, Mine mine) {
        return said(tx, "reply.gone", alert, mine);
    }

    private Said withAnother(Tx tx, Alert alert, Mine mine) {
        String name = parts.teams().name(tx, alert.takenBy().orElse(""));
        return new Said("reply.taken.by", about(tx, alert), variables(mine, name));
    }

    private Said said(Tx tx, String key, Alert alert, Mine mine) {
        return new Said(key, about(tx, alert), variables(mine, ""));
    }

    private About about(Tx tx, Alert alert) {
        return Scene.of(tx, parts, alert.caseId(), clock.instant()).about(alert);
    }

    private static Map<String, String> variables(Mine mine, String name) {
        return Map.of("n", "" + mine.number(), "name", name);
    }

    private @Nullable Instant reminder(Alert alert) {
        Optional<Duration> after = alert.policy().remind();
        return after.map(clock.instant()::plus).orElse(null);
    }

    private static Alert held(Tx tx, Mine mine) {
        return AlertRows.hold(tx, mine.alert())
                .orElseThrow(() -> new IllegalStateException("no alert " + mine.alert()));
    }
}
