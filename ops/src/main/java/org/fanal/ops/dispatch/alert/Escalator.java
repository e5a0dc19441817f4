package org.fanal.ops.dispatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.cases.CaseFile;
import org.fanal.ops.cases.Happening;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.alert.CallRows.Call;
import org.fanal.ops.dispatch.rule.Advance;
import org.fanal.ops.dispatch.rule.Called;
import org.fanal.ops.dispatch.rule.CarriedOut;
import org.fanal.ops.dispatch.rule.Escalation;
import org.fanal.ops.dispatch.rule.Progress;
import org.fanal.ops.dispatch.team.Policy;
import org.fanal.ops.dispatch.team.Responder;
import org.fanal.ops.dispatch.watch.NoticeKind;
import org.fanal.ops.dispatch.watch.Supervisors;

/**
 * Opens alerts and carries them from step to step. Each step is stored in the transaction that puts
 * its messages into the outbox, so a crash neither skips nor doubles one (dispatch.md).
 */
public final class Escalator {
    /** Whoever looks so much later was off meanwhile. */
    private static final Duration AWAY = Duration.ofMinutes(5);

    private final Parts parts;
    private final Supervisors supervisors;
    private final Ringer ringer;
    private final InstantSource clock;
    private final IdSource ids;

    public Escalator(Parts parts, Supervisors supervisors, InstantSource clock, IdSource ids) {
        this.parts = parts;
        this.supervisors = supervisors;
        this.ringer = new Ringer(parts);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Rings for a report: opens an alert, or lets the open one ring again where the urgency rises.
     * The case must be held by this transaction.
     *
     * @param file the case with the report in it
     * @param reported the report's own urgency: that of a new alert on an old case
     */
    public void report(Tx tx, CaseFile file, Urgency reported) {
        Optional<Alert> open = AlertRows.holdOpen(tx, file.id());
        if (open.isEmpty()) open(tx, file, reported);
        else if (file.urgency().above(open.get().urgency())) rise(tx, open.get(), file);
        else AlertRows.place(tx, open.get().id(), file.place());
    }

    /** Does what is due of an alert: its next step, or its reminder. Once, whoever else tries. */
    public void due(Tx tx, long id) {
        Optional<Alert> held = AlertRows.hold(tx, id);
        Instant now = clock.instant();
        if (held.flatMap(Alert::nextAt).filter(at -> !at.isAfter(now)).isEmpty()) return;
        Alert alert = held.get();
        switch (alert.state()) {
            case RINGING -> step(tx, alert, Optional.empty());
            case TAKEN -> {
                if (alert.reminded()) fellSilent(tx, alert);
                else remind(tx, alert);
            }
            case CLOSED -> AlertRows.next(tx, id, null);
        }
    }

    /** Sends what was held back and is due. */
    public void releaseHeld(Tx tx) {
        Instant now = clock.instant();
        for (String responder : CallRows.heldBack(tx, now)) ringer.release(tx, responder, now);
    }

    /**
     * Tells of alerts that nobody took in time. Where we look so much later we were off meanwhile:
     * that says nothing of those who answer.
     */
    public void tellLate(Tx tx) {
        Instant now = clock.instant();
        for (AlertRows.Late late : AlertRows.late(tx, now)) {
            boolean ours = now.isAfter(late.at().plus(AWAY));
            if (AlertRows.told(tx, late) && !ours) parts.timeline().late(tx, late.id());
        }
    }

    /** Somebody passes; where they were the last one called the next step goes at once. */
    void passed(Tx tx, Alert alert, String responder) {
        CallRows.out(tx, alert.id(), responder, alert.round());
        Scene scene = scene(tx, alert);
        if (CallRows.exhausted(tx, alert) && escalation(alert, scene).someoneBut(responder))
            hurry(tx, alert);
    }

    /**
     * Somebody stopped SMS from us: what rings for them goes on at once, as if they passed (R9).
     */
    void stopped(Tx tx, String responder) {
        for (long id : CallRows.ringing(tx, responder)) {
            Optional<Alert> ringing = AlertRows.hold(tx, id).filter(Alert::ringing);
            if (ringing.isEmpty()) continue;
            parts.timeline().add(tx, ringing.get().ref(), Happening.PASSED, responder, "stop");
            passed(tx, ringing.get(), responder);
        }
    }

    /**
     * An alert could not be brought to somebody: as if they passed, but no round is begun for it,
     * so that a carrier that is down does not make it run in circles.
     *
     * @param phone the vault's subject of the phone
     */
    public void unreached(Tx tx, long id, long phone) {
        Optional<Alert> held = AlertRows.hold(tx, id).filter(Alert::ringing);
        Optional<String> who = parts.teams().byPhone(tx, phone);
        if (held.isEmpty() || who.isEmpty()) return;
        Alert alert = held.get();
        CallRows.out(tx, id, who.get(), alert.round());
        parts.timeline().add(tx, alert.ref(), Happening.UNREACHED, who.get(), "");
        Scene scene = scene(tx, alert);
        tell(tx, NoticeKind.UNREACHED, alert, scene);
        if (CallRows.exhausted(tx, alert)
                && escalation(alert, scene).someoneLeftInRound(progress(tx, alert)))
            hurry(tx, alert);
    }

    /** It rings again for the others, from the first step on; this one is out for the round. */
    void ringAgain(Tx tx, Alert alert, String responder) {
        CallRows.out(tx, alert.id(), responder, alert.round());
        ringer.silence(tx, alert, "rings again");
        AlertRows.ringAgain(tx, alert.id(), clock.instant());
        step(tx, held(tx, alert.id()), Optional.empty());
    }

    /** Nothing more of it is sent. */
    void silence(Tx tx, Alert alert, String reason) {
        ringer.silence(tx, alert, reason);
    }

    private void open(Tx tx, CaseFile file, Urgency urgency) {
        Instant now = clock.instant();
        Scene scene = Scene.of(tx, parts, file.id(), now);
        Optional<Policy> policy = scene.teams().policy(urgency);
        Alert alert =
                new Alert(
                        ids.next(),
                        file.id(),
                        file.code(),
                        AlertState.RINGING,
                        urgency,
                        file.place(),
                        file.drill(),
                        policy.orElse(Policy.SUPERVISORS),
                        0,
                        0,
                        Optional.of(now),
                        false,
                        Optional.empty());
        AlertRows.insert(tx, alert, scene.team(), now);
        parts.timeline().add(tx, alert.ref(), Happening.ALERT_OPENED, urgency.tag());
        step(tx, alert, Optional.empty());
        if (scene.callout().nobodyFits() || policy.isEmpty())
            tell(tx, NoticeKind.NOBODY_FITS, alert, scene);
    }

    private void rise(Tx tx, Alert before, CaseFile file) {
        Instant now = clock.instant();
        Scene scene = Scene.of(tx, parts, file.id(), now);
        Optional<Call> taker = before.takenBy().flatMap(who -> CallRows.find(tx, before.id(), who));
        ringer.silence(tx, before, "urgency rose");
        CallRows.renew(tx, before.id());
        AlertRows.ringAgain(tx, before.id(), now);
        Policy policy = scene.teams().policy(file.urgency()).orElse(Policy.SUPERVISORS);
        AlertRows.renew(tx, before.risen(file.urgency(), file.place(), policy), scene.team());
        parts.timeline().add(tx, before.ref(), Happening.URGENCY_ROSE, file.urgency().tag());
        step(tx, held(tx, before.id()), taker);
    }

    private void hurry(Tx tx, Alert alert) {
        if (alert.nextAt().isEmpty()) return;
        AlertRows.next(tx, alert.id(), clock.instant());
        step(tx, held(tx, alert.id()), Optional.empty());
    }

    /**
     * Carries out the steps that are due.
     *
     * @param also is rung with them, whoever else is
     */
    private void step(Tx tx, Alert alert, Optional<Call> also) {
        Scene scene = scene(tx, alert);
        Advance advance = escalation(alert, scene).advance(progress(tx, alert));
        note(tx, alert, advance);
        if (advance.after().isEmpty()) {
            AlertRows.next(tx, alert.id(), null);
            parts.timeline().add(tx, alert.ref(), Happening.POLICY_ENDED, alert.policy().id());
            tell(tx, NoticeKind.POLICY_ENDED, alert, scene);
            return;
        }
        Progress after = advance.after().get();
        AlertRows.progress(tx, alert.id(), after);
        ringer.ring(tx, alert, rings(advance, also, scene), after, scene);
        if (advance.carried().stream().anyMatch(c -> c.ending() == CarriedOut.Ending.NOBODY))
            tell(tx, NoticeKind.NOBODY_ON_DUTY, alert, scene);
    }

    private Scene scene(Tx tx, Alert alert) {
        return Scene.of(tx, parts, alert.caseId(), clock.instant());
    }

    private static Escalation escalation(Alert alert, Scene scene) {
        return new Escalation(alert.policy(), scene.callout()::people, scene.now());
    }

    private Progress progress(Tx tx, Alert alert) {
        return new Progress(
                alert.round(),
                alert.step() - 1,
                alert.nextAt().orElse(clock.instant()),
                CallRows.outs(tx, alert.id(), alert.round()));
    }

    private static List<Called> rings(Advance advance, Optional<Call> also, Scene scene) {
        List<Called> rings = new ArrayList<>(advance.rings());
        also.map(Escalator::called)
                .filter(scene.callout()::mayCall)
                .filter(one -> rings.stream().noneMatch(r -> r.responder().equals(one.responder())))
                .ifPresent(rings::add);
        return rings;
    }

    private static Called called(Call call) {
        return new Called(call.responder(), call.team(), call.police());
    }

    private void note(Tx tx, Alert alert, Advance advance) {
        for (CarriedOut step : advance.carried()) {
            boolean skipped = step.ending() != CarriedOut.Ending.RANG;
            parts.timeline()
                    .add(
                            tx,
                            alert.ref(),
                            skipped ? Happening.STEP_SKIPPED : Happening.STEP,
                            (step.step() + 1) + (skipped ? " " + step.ending().tag() : ""));
        }
    }

    private void remind(Tx tx, Alert alert) {
        Instant now = clock.instant();
        Duration wait = alert.policy().remind().orElse(Duration.ZERO);
        AlertRows.reminded(tx, alert.id(), now, now.plus(wait));
        Scene scene = Scene.of(tx, parts, alert.caseId(), now);
        Optional<Call> call =
                alert.takenBy()
                        .flatMap(who -> CallRows.find(tx, alert.id(), who))
                        .filter(taker -> scene.callout().mayCall(called(taker)));
        Optional<Responder> to = call.flatMap(c -> scene.teams().responder(c.responder()));
        if (to.isEmpty()) return;
        parts.timeline().add(tx, alert.ref(), Happening.REMINDED, to.get().id(), "");
        Map<String, String> number = Map.of("n", "" + call.orElseThrow().number());
        String text = parts.texts().text(to.get(), "remind.text", scene.about(alert), number);
        parts.post().remind(tx, to.get(), text, alert.group(), alert.drill());
    }

    private void fellSilent(Tx tx, Alert alert) {
        String taker = alert.takenBy().orElse("");
        parts.timeline().add(tx, alert.ref(), Happening.RINGS_AGAIN, taker, "silent");
        ringAgain(tx, alert, taker);
    }

    private void tell(Tx tx, NoticeKind kind, Alert alert, Scene scene) {
        supervisors.tell(tx, kind, alert.ref(), scene.about(alert), scene.callout());
    }

    private static Alert held(Tx tx, long id) {
        return AlertRows.hold(tx, id)
                .orElseThrow(() -> new IllegalStateException("no alert " + id));
    }
}
