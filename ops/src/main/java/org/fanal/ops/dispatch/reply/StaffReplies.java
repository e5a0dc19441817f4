package org.fanal.ops.dispatch.reply;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fanal.flows.language.OptOutWords;
import org.fanal.gateway.conversation.Claimant;
import org.fanal.gateway.conversation.IncomingSms;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.AlertState;
import org.fanal.ops.dispatch.Parts;
import org.fanal.ops.dispatch.alert.Hands;
import org.fanal.ops.dispatch.alert.Mine;
import org.fanal.ops.dispatch.alert.Said;
import org.fanal.ops.dispatch.reply.Reply.Which;
import org.fanal.ops.dispatch.team.Responder;
import org.fanal.ops.dispatch.team.Teams;
import org.fanal.ops.dispatch.watch.NoticeKind;
import org.fanal.ops.dispatch.watch.Supervisors;

/**
 * Takes what responders write, known by any of their phones. What a stranger writes is left to the
 * conversation; where it reads like a reply supervisors are shown it.
 */
public final class StaffReplies implements Claimant {
    /** The answers that nonsense gets until something counts (R25). */
    private static final int MOST_ANSWERS = 5;

    private final Parts parts;
    private final Hands hands;
    private final Supervisors supervisors;
    private final InstantSource clock;

    public StaffReplies(Parts parts, Hands hands, Supervisors supervisors, InstantSource clock) {
        this.parts = parts;
        this.hands = hands;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    @Override
    public boolean claim(Tx tx, IncomingSms sms) {
        Optional<String> who = parts.teams().byPhone(tx, sms.subject());
        if (who.isEmpty()) {
            stranger(tx, sms);
            return false;
        }
        Teams teams = parts.teams().load(tx);
        Responder responder =
                teams.responder(who.get())
                        .orElseThrow(() -> new IllegalStateException("a phone of nobody"));
        if (OptOutWords.out(sms.text())) stopped(tx, responder.id());
        else answer(tx, sms, responder, teams);
        return true;
    }

    /** A word that stops SMS: the last who can be reached must not be lost in silence (R9). */
    public void stopped(Tx tx, String responder) {
        if (!parts.teams().stopSms(tx, responder, clock.instant())) return;
        String name = parts.teams().name(tx, responder);
        supervisors.tell(tx, NoticeKind.STOPPED_SMS, responder, Map.of("name", name));
        hands.stopped(tx, responder);
    }

    private void stranger(Tx tx, IncomingSms sms) {
        Reply reply = ReplyReader.read(sms.text());
        boolean likeStaff =
                reply instanceof Reply.TakeAll
                        || (reply instanceof Reply.Act act && !(act.which() instanceof Which.Only));
        if (likeStaff) supervisors.show(tx, NoticeKind.STRANGER, "subject:" + sms.subject());
    }

    private void answer(Tx tx, IncomingSms sms, Responder responder, Teams teams) {
        parts.teams().resumeSms(tx, responder.id());
        List<Said> said =
                switch (ReplyReader.read(sms.text())) {
                    case Reply.Act act -> act(tx, responder, act, teams);
                    case Reply.TakeAll _ -> takeAll(tx, responder, teams);
                    case Reply.Nonsense _ -> List.of();
                };
        if (said.isEmpty()) {
            nonsense(tx, sms, responder);
            return;
        }
        parts.teams().sense(tx, responder.id());
        String text =
                said.stream()
                        .map(one ->
                                parts.texts().text(responder, one.key(), one.about(), one.more()))
                        .collect(Collectors.joining("\n"));
        boolean drill = said.stream().allMatch(one -> one.about().drill());
        parts.post().answer(tx, responder, sms, text, drill);
    }

    /** Where nobody is there to listen, two machines would answer each other for ever (R25). */
    private void nonsense(Tx tx, IncomingSms sms, Responder responder) {
        if (parts.teams().nonsense(tx, responder.id()) > MOST_ANSWERS) return;
        boolean open = !Mine.open(tx, responder.id()).isEmpty();
        String key = open ? "reply.unknown" : "reply.none.open";
        String text = parts.texts().text(responder, key, Map.of());
        parts.post().answer(tx, responder, sms, text, false);
    }

    private List<Said> act(Tx tx, Responder responder, Reply.Act act, Teams teams) {
        Optional<Mine> mine =
                find(tx, responder.id(), act, teams).filter(one -> !one.barred(tx, parts, teams));
        if (mine.isEmpty()) return List.of();
        return List.of(
                switch (act.verb()) {
                    case TAKE -> hands.take(tx, mine.get());
                    case PASS -> hands.pass(tx, mine.get());
                    case CLOSE ->
                            hands.close(
                                    tx,
                                    mine.get(),
                                    act.outcome(),
                                    teams.supervises(responder.id()));
                });
    }

    private List<Said> takeAll(Tx tx, Responder responder, Teams teams) {
        List<Said> said = new ArrayList<>();
        for (Mine mine : open(tx, responder.id(), teams))
            if (mine.state(tx) == AlertState.RINGING) said.add(hands.take(tx, mine));
        return said;
    }

    private Optional<Mine> find(Tx tx, String responder, Reply.Act act, Teams teams) {
        return switch (act.which()) {
            case Which.Numbered(int number) -> Mine.byNumber(tx, responder, number);
            case Which.Coded(String code) -> Mine.byCode(tx, responder, code);
            case Which.Only _ -> only(tx, open(tx, responder, teams), act.verb());
        };
    }

    private List<Mine> open(Tx tx, String responder, Teams teams) {
        return Mine.open(tx, responder).stream()
                .filter(mine -> !mine.barred(tx, parts, teams))
                .toList();
    }

    /** The only one that is open, or the only one of those to which the word can apply. */
    private static Optional<Mine> only(Tx tx, List<Mine> open, Verb verb) {
        if (open.size() == 1) return Optional.of(open.getFirst());
        List<Mine> fitting =
                open.stream()
                        .filter(mine ->
                                verb == Verb.CLOSE
                                        ? mine.taken(tx)
                                        : mine.state(tx) == AlertState.RINGING)
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
