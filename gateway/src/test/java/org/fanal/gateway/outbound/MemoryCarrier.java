package org.fanal.gateway.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** A carrier that keeps what it is given, and answers as told. Thread-safe. */
public final class MemoryCarrier implements Carrier {
    private final List<Outgoing> sent = new ArrayList<>();
    private final List<Promise<SendOutcome>> silent = new ArrayList<>();
    private Function<Outgoing, SendOutcome> answer =
            message -> new SendOutcome.Accepted("id-" + message.id());
    private boolean mute;

    /** From now on it answers so. */
    public synchronized void answers(Function<Outgoing, SendOutcome> other) {
        answer = other;
    }

    /** From now on it does not answer. */
    public synchronized void fallsSilent() {
        mute = true;
    }

    synchronized boolean mute() {
        return mute;
    }

    /** All it was given, in order. */
    public synchronized List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    /** The texts it was given, in order. */
    public List<String> texts() {
        return sent().stream().map(Outgoing::text).toList();
    }

    /** What it did not answer ends so. */
    public void answersAtLast(SendOutcome outcome) {
        List<Promise<SendOutcome>> waiting;
        synchronized (this) {
            mute = false;
            waiting = List.copyOf(silent);
            silent.clear();
        }
        waiting.forEach(each -> each.complete(outcome));
    }

    @Override
    public synchronized Future<SendOutcome> send(Outgoing message) {
        boolean _ = sent.add(message);
        if (!mute) return Future.succeededFuture(answer.apply(message));
        Promise<SendOutcome> promise = Promise.promise();
        boolean _ = silent.add(promise);
        return promise.future();
    }

    @Override
    public boolean genuine(Hook hook) {
        return true;
    }

    @Override
    public Inbound parse(Hook hook) {
        return new Inbound.Nothing();
    }

    @Override
    public HookAnswer screen(String text, boolean ends) {
        return new HookAnswer("text/plain", text);
    }

    @Override
    public HookAnswer thanks(HookKind kind) {
        return new HookAnswer("text/plain", "");
    }
}
