package org.fanal.ops.dispatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanal.flows.effect.Urgency;
import org.fanal.gateway.store.Topic;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Happening;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.StaffTexts.About;
import org.fanal.ops.dispatch.alert.CallRows.Call;
import org.fanal.ops.dispatch.alert.CallRows.Recent;
import org.fanal.ops.dispatch.rule.Called;
import org.fanal.ops.dispatch.rule.Progress;
import org.fanal.ops.dispatch.team.Responder;

/**
 * Rings people. Two alerts a minute of a team ring a phone one by one; those that follow within the
 * minute are held back and go out as one message: routine ones at its end, urgent ones within
 * seconds. Nothing is held back for what is less urgent, for another team or for an exercise
 * (dispatch.md, "Not too much").
 */
final class Ringer {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An urgent report is in somebody's hands within seconds, whatever else rings (DESIGN 1). */
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static final int ONE_BY_ONE = 2;
    private static final String ALL = "100";
    private final Parts parts;

    Ringer(Parts parts) {
        this.parts = parts;
    }

    /** Rings these people for an alert that is held. */
    void ring(Tx tx, Alert alert, List<Called> people, Progress at, Scene scene) {
        for (Called called : people) {
            Optional<Responder> to = scene.teams().responder(called.responder());
            if (to.isPresent()) ring(tx, alert, called, at, to.get(), scene);
        }
    }

    private void ring(Tx tx, Alert alert, Called called, Progress at, Responder to, Scene scene) {
        int number = CallRows.call(tx, alert.id(), called, at, scene.now());
        Optional<Instant> until = heldUntil(tx, alert, called, scene.now());
        CallRows.hold(tx, alert.id(), to.id(), until.orElse(null));
        if (until.isPresent()) {
            parts.timeline().add(tx, alert.ref(), Happening.HELD_BACK, to.id(), "" + number);
            tx.wake(Topic.ALERTS);
            return;
        }
        parts.timeline().add(tx, alert.ref(), Happening.CALLED, to.id(), "" + number);
        send(tx, alert, number, to, scene);
    }

    /** What of it has not left yet is not sent a second time. */
    private void send(Tx tx, Alert alert, int number, Responder to, Scene scene) {
        if (parts.post().waits(tx, alert.group(), to.phone())) return;
        About about = scene.about(alert);
        String text = parts.texts().text(to, "alert.sms", about, Map.of("n", "" + number));
        parts.post().alert(tx, to, text, Optional.of(alert.group()), alert.drill());
    }

    private static Optional<Instant> heldUntil(Tx tx, Alert alert, Called to, Instant now) {
        List<Recent> recent =
                CallRows.recent(tx, alert.id(), to.responder(), to.team(), now, MINUTE).stream()
                        .filter(one -> one.weighsOn(alert))
                        .toList();
        if (recent.size() < ONE_BY_ONE) return Optional.empty();
        Instant last =
                alert.urgency() == Urgency.NORMAL
                        ? recent.getFirst().rungAt().plus(MINUTE)
                        : now.plus(SECONDS);
        return Stream.concat(
                        Stream.of(last), recent.stream().flatMap(one -> one.heldUntil().stream()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Sends what was held back for somebody and still rings. */
    void release(Tx tx, String responder, Instant now) {
        List<Held> still = new ArrayList<>();
        for (Call call : CallRows.takeHeld(tx, responder, now))
            AlertRows.hold(tx, call.alert())
                    .filter(Alert::ringing)
                    .ifPresent(alert -> still.add(new Held(alert, call)));
        Optional<Responder> to =
                parts.teams().load(tx).responder(responder).filter(one -> !one.phones().isEmpty());
        if (still.isEmpty() || to.isEmpty()) return;
        for (Held one : still)
            parts.timeline().add(tx, one.alert().ref(), Happening.CALLED, responder, "late");
        if (still.size() > 1) sendTogether(tx, to.get(), still);
        else {
            Alert alert = still.getFirst().alert();
            Scene scene = Scene.of(tx, parts, alert.caseId(), now);
            send(tx, alert, still.getFirst().call().number(), to.get(), scene);
        }
    }

    private void sendTogether(Tx tx, Responder to, List<Held> held) {
        int open = CallRows.ringing(tx, to.id()).size();
        boolean drill = held.stream().allMatch(one -> one.alert().drill());
        Map<String, String> variables = Map.of("count", "" + open, "n", ALL);
        String text = parts.texts().text(to, "alert.many", variables);
        parts.post().alert(tx, to, text, Optional.of(together(to.id())), drill);
    }

    /**
     * Nothing of this alert is sent any more; for those whom nothing else rings, nothing at all.
     */
    void silence(Tx tx, Alert alert, String reason) {
        parts.post().cancel(tx, alert.group(), reason);
        CallRows.unhold(tx, alert.id());
        for (String responder : CallRows.called(tx, alert.id()))
            if (CallRows.ringing(tx, responder).isEmpty())
                parts.post().cancel(tx, together(responder), reason);
    }

    private static String together(String responder) {
        return "alerts:" + responder;
    }

    private record Held(Alert alert, Call call) {}
}
