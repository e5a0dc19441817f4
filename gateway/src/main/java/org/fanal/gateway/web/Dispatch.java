package org.fanal.gateway.web;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import org.fanal.gateway.channel.Channel;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.Receiver;
import org.fanal.gateway.channel.UssdScreen;
import org.fanal.gateway.store.StoreBusyException;
import org.fanal.gateway.web.Deadlines.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a genuine request says to the receiver, and answers once it is on disk. Where the
 * store does not take it in time, a caller on USSD is told so, and a carrier is asked to repeat.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Receiver receiver;
    private final Deadlines turns;
    private final Tally tally;

    Dispatch(Receiver receiver, Deadlines turns, Tally tally) {
        this.receiver = receiver;
        this.turns = turns;
        this.tally = tally;
    }

    Answer answer(HttpServerResponse response, HookKind kind) {
        return new Answer(response, kind, tally);
    }

    void take(Channel channel, Hook hook, Answer answer) {
        try {
            Inbound inbound = channel.carrier().parse(hook);
            if (inbound instanceof Inbound.Ussd turn) ussd(channel, turn, answer);
            else keep(channel, inbound, answer);
        } catch (MalformedHookException malformed) {
            answer.refuse(400);
        } catch (RuntimeException bug) {
            report(channel, answer, bug);
            answer.refuse(503);
        }
    }

    private void ussd(Channel channel, Inbound.Ussd turn, Answer answer) {
        Timer.Sample begun = tally.begin();
        Deadline patience = turns.await(() -> unavailable(channel, turn, answer));
        Future<UssdScreen> screen = Attempt.of(() -> receiver.ussd(channel, turn));
        var _ =
                screen.onComplete((shown, failure) -> {
                    patience.met();
                    if (failure == null) {
                        tally.done(begun, channel.id(), turn);
                        show(channel, shown, answer);
                    } else {
                        report(channel, answer, failure);
                        unavailable(channel, turn, answer);
                    }
                });
    }

    private void unavailable(Channel channel, Inbound.Ussd turn, Answer answer) {
        show(channel, receiver.unavailable(channel, turn), answer);
    }

    private static void show(Channel channel, UssdScreen screen, Answer answer) {
        answer.give(channel.carrier().screen(screen.text(), screen.ends()));
    }

    private void keep(Channel channel, Inbound inbound, Answer answer) {
        Timer.Sample begun = tally.begin();
        Deadline patience = turns.await(() -> answer.refuse(503));
        Future<Void> kept = Attempt.of(() -> kept(channel, inbound));
        var _ =
                kept.onComplete((_, failure) -> {
                    patience.met();
                    if (failure == null) {
                        tally.done(begun, channel.id(), inbound);
                        answer.give(channel.carrier().thanks(answer.kind()));
                    } else {
                        report(channel, answer, failure);
                        answer.refuse(503);
                    }
                });
    }

    private Future<Void> kept(Channel channel, Inbound inbound) {
        return switch (inbound) {
            case Inbound.Ussd turn -> receiver.ussd(channel, turn).mapEmpty();
            case Inbound.UssdEnded ended -> receiver.ussdEnded(channel, ended);
            case Inbound.Sms sms -> receiver.sms(channel, sms);
            case Inbound.MissedCall call -> receiver.missedCall(channel, call);
            case Inbound.Receipt receipt -> receiver.receipt(channel, receipt);
            case Inbound.OptOut optOut -> receiver.optOut(channel, optOut);
            case Inbound.Blocked both ->
                    receiver.receipt(channel, both.receipt())
                            .compose(_ -> receiver.optOut(channel, both.optOut()));
            case Inbound.Nothing _ -> Future.succeededFuture();
        };
    }

    /** The failure's class alone: its message might hold what a person said (R10). */
    private static void report(Channel channel, Answer answer, Throwable failure) {
        String what = failure.getClass().getSimpleName();
        if (failure instanceof StoreBusyException)
            LOG.warn("{} {}: not taken, {}", channel.id(), answer.kind(), what);
        else LOG.error("{} {}: not taken, {}", channel.id(), answer.kind(), what);
    }
}
