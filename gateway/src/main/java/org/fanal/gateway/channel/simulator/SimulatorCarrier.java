package org.fanal.gateway.channel.simulator;

import io.vertx.core.Future;
import org.fanal.gateway.channel.Carrier;
import org.fanal.gateway.channel.Hook;
import org.fanal.gateway.channel.HookAnswer;
import org.fanal.gateway.channel.HookKind;
import org.fanal.gateway.channel.Inbound;
import org.fanal.gateway.channel.MalformedHookException;
import org.fanal.gateway.channel.Outgoing;
import org.fanal.gateway.channel.SendOutcome;

/** A simulated channel: what comes in never comes over HTTP. */
final class SimulatorCarrier implements Carrier {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final String channel;
    private final Phones phones;

    SimulatorCarrier(String channel, Phones phones) {
        this.channel = channel;
        this.phones = phones;
    }

    /** Never: whoever posts to a simulated channel is a forger. */
    @Override
    public boolean genuine(Hook hook) {
        return false;
    }

    @Override
    public Inbound parse(Hook hook) throws MalformedHookException {
        throw new MalformedHookException("a simulated channel has no webhooks");
    }

    @Override
    public HookAnswer screen(String text, boolean ends) {
        return new HookAnswer(PLAIN, text);
    }

    @Override
    public HookAnswer thanks(HookKind kind) {
        return new HookAnswer(PLAIN, "");
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        String id = "sim-" + message.id();
        phones.take(new Delivery(channel, message.id(), id, message.to(), message.text()));
        return Future.succeededFuture(new SendOutcome.Accepted(id));
    }
}
